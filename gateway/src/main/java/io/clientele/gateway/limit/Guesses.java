package io.clientele.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wrong keys by the address that they came from. So many are free; after each further one the
 * address has to wait, twice as long every time. What is sent meanwhile does not make it longer.
 * Keeps so many addresses; the one that was wrong the longest time ago is forgotten first.
 */
public final class Guesses {

  private final int free;
  private final Duration first;
  private final Duration longest;
  private final Duration memory;
  private final Map<String, Guesser> byAddress;

  /**
   * None yet.
   *
   * @param most addresses
   */
  public Guesses(LimitConfig config, int most) {
    this(
        config.wrongKeys(),
        config.wrongKeyDelay(),
        config.wrongKeyLongestDelay(),
        config.wrongKeyMemory(),
        most);
  }

  Guesses(int free, Duration first, Duration longest, Duration memory, int most) {
    this.free = free;
    this.first = first;
    this.longest = longest;
    this.memory = memory;
    this.byAddress =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Guesser> eldest) {
            return size() > most;
          }
        };
  }

  private record Guesser(int wrong, Instant last, Instant until) {}

  /**
   * A wrong key came from an address.
   *
   * @return how long the address still has to wait; zero where this one is only told to be wrong
   */
  public synchronized Duration wrong(String address, Instant now) {
    @Nullable Guesser known = byAddress.get(address);
    if (known != null && now.isBefore(known.until())) {
      return Duration.between(now, known.until());
    }
    int before = known == null || now.isAfter(known.last().plus(memory)) ? 0 : known.wrong();
    int wrong = before + 1;
    byAddress.put(address, new Guesser(wrong, now, now.plus(delay(wrong))));
    return Duration.ZERO;
  }

  private Duration delay(int wrong) {
    int over = wrong - free;
    if (over <= 0) {
      return Duration.ZERO;
    }
    Duration delay = first;
    for (int i = 1; i < over && delay.compareTo(longest) < 0; i++) {
      delay = delay.multipliedBy(2);
    }
    return delay.compareTo(longest) < 0 ? delay : longest;
  }
}

package io.clientele.gateway.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts calls that are not written down one by one, by minute, caller, operation and status. Safe
 * for threads.
 */
final class Tally {

  private record Key(Instant minute, Actor actor, Act act, int status) {}

  private final int most;
  private final Map<Key, Long> counts = new LinkedHashMap<>();

  /**
   * An empty one.
   *
   * @param most how many counts are kept apart; more go to one of nobody's
   */
  Tally(int most) {
    this.most = most;
  }

  /** Counts a call. */
  synchronized void count(Instant now, Actor actor, Act act, int status) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    Key key = new Key(minute, actor, act, status);
    boolean known = counts.containsKey(key) || counts.size() < most;
    counts.merge(known ? key : new Key(minute, Actor.NOBODY, act, status), 1L, Long::sum);
  }

  /**
   * Moves what was counted before a minute to a tray, as far as that has places; the rest stays.
   *
   * @param ids gives ids of entries
   */
  synchronized void settle(Instant before, Tray tray, Supplier<String> ids) {
    List<Key> settled = new ArrayList<>();
    for (Map.Entry<Key, Long> counted : counts.entrySet()) {
      Key key = counted.getKey();
      if (!key.minute().isBefore(before)) {
        continue;
      }
      if (!tray.reserve()) {
        break;
      }
      tray.put(
          new Entry(
              ids.get(),
              key.minute(),
              key.actor(),
              key.act(),
              new Named("", ""),
              key.status(),
              "",
              counted.getValue()));
      settled.add(key);
    }
    settled.forEach(counts::remove);
  }
}

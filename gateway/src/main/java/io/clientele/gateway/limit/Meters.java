package io.clientele.gateway.limit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The meters of callers. Keeps so many; who has not called for the longest time is forgotten first.
 */
public final class Meters {

  private final Map<String, Meter> byCaller;

  /**
   * Empty ones.
   *
   * @param most callers
   */
  public Meters(int most) {
    this.byCaller =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Meter> eldest) {
            return size() > most;
          }
        };
  }

  /** One more request of a caller; empty where the caller has no bounds. */
  public Optional<Allowance> take(String caller, Pace pace, Instant now) {
    return pace.equals(Pace.FREE) ? Optional.empty() : Optional.of(step(caller, pace, now));
  }

  private synchronized Allowance step(String caller, Pace pace, Instant now) {
    @Nullable Meter known = byCaller.get(caller);
    Meter meter = known == null ? Meter.unused(pace, now) : known;
    Meter.Step step = meter.take(pace, now);
    byCaller.put(caller, step.next());
    return step.allowance();
  }
}

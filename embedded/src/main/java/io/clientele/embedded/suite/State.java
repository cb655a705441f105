package io.clientele.embedded.suite;

import java.util.List;

/** How the suite is as a whole. */
public enum State {
  /** Every component is ready. */
  UP,
  /** Some run, or some are not ready. */
  DEGRADED,
  /** Nothing runs. */
  DOWN;

  /** Judges by all components. */
  public static State of(List<Sighting> sightings) {
    if (sightings.stream().allMatch(seen -> seen.condition() == Condition.READY)) {
      return UP;
    }
    return sightings.stream().anyMatch(Sighting::alive) ? DEGRADED : DOWN;
  }
}

package io.clientele.feedback.promise;

import java.time.Duration;

/**
 * How long it may take, in open time of the promise's calendar.
 *
 * @param firstResponse 1 minute to 1,000 days
 * @param resolution not shorter than that, and as long at most
 */
public record Target(Duration firstResponse, Duration resolution) {

  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(1_000);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException outside of them
   */
  public Target {
    if (firstResponse.compareTo(LEAST) < 0
        || firstResponse.compareTo(resolution) > 0
        || resolution.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "a target has 1 minute to 1,000 days, and a first response that is not later than the"
              + " resolution: %s and %s minutes"
                  .formatted(firstResponse.toMinutes(), resolution.toMinutes()));
    }
  }

  /** How long it may take to reach a goal. */
  public Duration of(Goal goal) {
    return switch (goal) {
      case FIRST_RESPONSE -> firstResponse;
      case RESOLUTION -> resolution;
    };
  }
}

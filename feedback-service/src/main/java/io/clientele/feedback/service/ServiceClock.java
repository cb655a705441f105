package io.clientele.feedback.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs by a calendar and can be stopped: what it shows is the open time that passed
 * while it ran. What it showed when it was set going, and since when it runs, is all there is to
 * it, so that neither a move nor a reading needs what happened before. Immutable; the calendar is
 * passed in.
 *
 * @param shown when it was set going or stopped last; not negative
 * @param since when it runs; null: it stands
 */
public record ServiceClock(Duration shown, @Nullable Instant since) {

  /**
   * Checks what it shows.
   *
   * @throws IllegalArgumentException where that is negative
   */
  public ServiceClock {
    if (shown.isNegative()) {
      throw new IllegalArgumentException("a service clock shows no negative time");
    }
  }

  /** One that is set going now, at zero. */
  public static ServiceClock startedAt(Instant now) {
    return new ServiceClock(Duration.ZERO, now);
  }

  /** Whether it runs. */
  public boolean runs() {
    return since != null;
  }

  /** What it shows at an instant; before the one at which it was set going that is what it did. */
  public Duration at(BusinessCalendar calendar, Instant now) {
    return since == null || now.isBefore(since) ? shown : shown.plus(calendar.between(since, now));
  }

  /** The clock, stopped; one that stands is left as it is. */
  public ServiceClock stopped(BusinessCalendar calendar, Instant now) {
    return since == null ? this : new ServiceClock(at(calendar, now), null);
  }

  /** The clock, set going; one that runs is left as it is. */
  public ServiceClock running(Instant now) {
    return since == null ? new ServiceClock(shown, now) : this;
  }

  /**
   * When it will show so much, if it is not stopped before.
   *
   * @return empty while it stands; {@link #since} where it showed that much when it was set going
   */
  public Optional<Instant> reaches(BusinessCalendar calendar, Duration target) {
    if (since == null) {
      return Optional.empty();
    }
    Duration left = target.minus(shown);
    return Optional.of(left.isNegative() ? since : calendar.plus(since, left));
  }
}

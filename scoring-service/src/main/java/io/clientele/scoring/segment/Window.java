package io.clientele.scoring.segment;

import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.portrait.Aggregate.Function;
import io.clientele.scoring.portrait.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure over what happened within a length of time up to now, or until that long ago.
 *
 * @param before whether what is older counts, rather than what is younger
 * @param length what is exactly so old is older
 */
record Window(WindowField field, boolean before, Duration length) {

  private static final double SECONDS_OF_DAY = 86_400;
  private static final double MILLIONTHS = 1e6;
  private static final double MOST_EXACT = 4e9;

  /** What has to be known of the events. */
  Aggregate aggregate() {
    return new Aggregate(
        field.measure(), field.function(), before ? 0 : length.toSeconds() / SECONDS_OF_DAY, 0);
  }

  /** The figure at a time; none is the mean, the greatest or the least of nothing. */
  OptionalDouble figure(Events events, Instant asOf) {
    Instant until = before ? asOf.minus(length) : asOf;
    OptionalDouble found = events.until(until).figure(aggregate(), until);
    return field.function() == Function.SUM && found.isPresent()
        ? OptionalDouble.of(exact(found.getAsDouble()))
        : found;
  }

  // 0.1 + 0.2 is 0.3: amounts are decimal, and in whatever order they come they add up to the same.
  private static double exact(double sum) {
    return Math.abs(sum) < MOST_EXACT ? Math.rint(sum * MILLIONTHS) / MILLIONTHS : sum;
  }

  /** When the figure may be another because of time alone; null: never. */
  @Nullable Instant nextChange(Events events, Instant asOf) {
    Instant next = null;
    for (Instant at : events.times(field.measure())) {
      // What a clock that ran ahead dates later comes in when its time has come.
      Instant change = !before && at.isAfter(asOf) ? at : at.plus(length);
      if (change.isAfter(asOf) && (next == null || change.isBefore(next))) {
        next = change;
      }
    }
    return next;
  }
}

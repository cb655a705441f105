package io.clientele.scoring.rfm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How the time of the last order is cut. */
public sealed interface RecencyCuts {

  /** The scale in force at a time. */
  Scale<Instant> at(Instant asOf);

  /** Cuts at times, found in a population. */
  record AtTimes(Scale<Instant> scale) implements RecencyCuts {
    @Override
    public Scale<Instant> at(Instant asOf) {
      return scale;
    }
  }

  /**
   * Cuts at ages before the time asked about.
   *
   * @param days ages in whole days, descending, one less than there are scores
   */
  record AtAges(List<Long> days) implements RecencyCuts {

    public AtAges {
      days = List.copyOf(days);
      if (days.stream().anyMatch(day -> day < 0 || day > 36_500)) {
        throw new IllegalArgumentException("ages lie within 0 and 36500 days: " + days);
      }
      new Scale<>(days.reversed());
    }

    @Override
    public Scale<Instant> at(Instant asOf) {
      return new Scale<>(days.stream().map(age -> asOf.minus(Duration.ofDays(age))).toList());
    }
  }
}

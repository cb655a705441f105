package io.clientele.scoring.frequency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From how many purchases by year on a buyer is heavy, regular or light.
 *
 * @param heavy at least {@code regular}
 * @param regular at least {@code light}
 * @param light above 0
 */
public record FrequencyPolicy(double heavy, double regular, double light) {

  private static final double MICROS_OF_DAY = 86_400e6;
  private static final Instant NEVER = Instant.parse("1969-12-31T23:59:59Z");
  private static final double LONGEST_DAYS = 2_000_000;

  public FrequencyPolicy {
    if (!(light > 0 && regular >= light && heavy >= regular && heavy < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("frequencies by year must descend: heavy, regular, light");
    }
  }

  /** Monthly, quarterly, yearly. */
  public static FrequencyPolicy withDefaults() {
    return new FrequencyPolicy(12, 4, 1);
  }

  /** The span that follows from what is known of a buyer. */
  public FrequencySpan span(Rate rate, Instant firstOrderAt) {
    return new FrequencySpan(
        until(rate, heavy, firstOrderAt),
        until(rate, regular, firstOrderAt),
        until(rate, light, firstOrderAt));
  }

  private static Instant until(Rate rate, double byYear, Instant firstOrderAt) {
    double days = Math.min(LONGEST_DAYS, rate.daysAtLeast(byYear));
    return days < 0 ? NEVER : firstOrderAt.plus((long) (days * MICROS_OF_DAY), ChronoUnit.MICROS);
  }

  /** The probability that the rate is within the bounds of the label. */
  public double confidence(Frequency label, Rate rate, Instant firstOrderAt, Instant at) {
    double from =
        switch (label) {
          case HEAVY -> heavy;
          case REGULAR -> regular;
          case LIGHT -> light;
          case INACTIVE -> 0;
        };
    double to =
        switch (label) {
          case HEAVY -> Double.POSITIVE_INFINITY;
          case REGULAR -> heavy;
          case LIGHT -> regular;
          case INACTIVE -> light;
        };
    double belowFrom = rate.probabilityBelow(from, firstOrderAt, at);
    double belowTo =
        to == Double.POSITIVE_INFINITY ? 1 : rate.probabilityBelow(to, firstOrderAt, at);
    return Math.clamp(belowTo - belowFrom, 0.0, 1.0);
  }

  /** Names this policy in every classification made with it. */
  public String version() {
    return "frequency-%s-%s-%s".formatted(heavy, regular, light);
  }
}

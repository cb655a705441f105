package io.clientele.scoring.need;

import static io.clientele.scoring.field.Field.invalid;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something is a need.
 *
 * @param halfLife after which a need that was told is half as strong
 * @param window within which looks and searches count
 * @param leastViews looks at a category that is not bought
 * @param leastLift of a rule of what is bought together
 * @param mostCompanions needs of one person that follow from such rules
 * @param most needs of one person
 */
public record NeedPolicy(
    Duration halfLife,
    Duration window,
    int leastViews,
    double leastLift,
    int mostCompanions,
    int most) {

  /** 180 days; three looks within 60 days; a lift of 1.5; five and twenty. */
  public static final NeedPolicy DEFAULTS =
      new NeedPolicy(Duration.ofDays(180), Duration.ofDays(60), 3, 1.5, 5, 20);

  public NeedPolicy {
    check("half_life", halfLife.compareTo(Duration.ofHours(1)) >= 0);
    check("window", window.compareTo(Duration.ofHours(1)) >= 0);
    check("least_views", leastViews >= 1);
    check("least_lift", leastLift >= 1 && leastLift < Double.POSITIVE_INFINITY);
    check("most_companions", mostCompanions >= 0 && mostCompanions <= most);
    check("most", most >= 1 && most <= 100);
  }

  private static void check(String field, boolean holds) {
    if (!holds) {
      throw invalid(field, field + " is out of range");
    }
  }

  /** How much of a need that was told then is left, in [0, 1]. */
  double left(Instant told, Instant asOf) {
    double lives = (double) ChronoUnit.MILLIS.between(told, asOf) / halfLife.toMillis();
    return Math.pow(2, -Math.max(0, lives));
  }

  /** Names these settings in classifications. */
  public String version() {
    return "needs-%d-%d-%d-%s".formatted(halfLife.toDays(), window.toDays(), leastViews, leastLift);
  }
}

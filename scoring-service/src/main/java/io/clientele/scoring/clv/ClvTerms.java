package io.clientele.scoring.clv;

/**
 * What a value is the value of.
 *
 * @param unit the time unit of the model of purchases
 * @param yearlyDiscountRate by year of 365.25 days, compounded yearly, in [0, 1)
 * @param horizonDays how far the value looks ahead, in days, at least 1
 * @param margin share of the revenue that is profit, in (0, 1]
 */
public record ClvTerms(TimeUnit unit, double yearlyDiscountRate, int horizonDays, double margin) {

  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final int YEARS_OF_A_NEXT_PURCHASE = 10;

  /** Refuses what is out of range. */
  public ClvTerms {
    if (!(yearlyDiscountRate >= 0 && yearlyDiscountRate < 1)) {
      throw new IllegalArgumentException("a discount rate is in [0, 1): " + yearlyDiscountRate);
    }
    if (horizonDays < 1) {
      throw new IllegalArgumentException("a horizon has at least one day: " + horizonDays);
    }
    if (!(margin > 0 && margin <= 1)) {
      throw new IllegalArgumentException("a margin is in (0, 1]: " + margin);
    }
  }

  /** The horizon in time units. */
  public double horizon() {
    return horizonDays / unit.days();
  }

  /** The rate by time unit, continuously compounded: {@code ln(1 + yearly rate) / units a year}. */
  public double rate() {
    return Math.log1p(yearlyDiscountRate) * unit.days() / DAYS_OF_A_YEAR;
  }

  /** Within how many time units a next purchase is looked for: ten years. */
  double searched() {
    return YEARS_OF_A_NEXT_PURCHASE * DAYS_OF_A_YEAR / unit.days();
  }
}

package io.clientele.scoring.frequency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hipparchus.special.Gamma;

/**
 * What is known of how often a customer buys: the posterior Gamma(purchases, days + days since the
 * first order) of a Poisson rate with a gamma prior (the NBD model: Ehrenberg, The Pattern of
 * Consumer Purchases, 1959).
 *
 * @param purchases shape: those of the prior and the repeat days of purchase
 * @param days rate parameter at the first order: the days of the prior
 */
public record Rate(double purchases, double days) {

  /** Of a customer without an order. */
  public static final Rate NONE = new Rate(0, 0);

  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final double MICROS_OF_DAY = 86_400e6;

  /** After a number of purchases that followed the first. */
  public Rate after(long repeats) {
    return new Rate(purchases + repeats, days);
  }

  /** The expected purchases by year, at a time. */
  public double byYear(Instant firstOrderAt, Instant at) {
    return purchases / daysUntil(firstOrderAt, at) * DAYS_OF_A_YEAR;
  }

  /** The probability that the rate is below so many purchases by year, at a time. */
  public double probabilityBelow(double byYear, Instant firstOrderAt, Instant at) {
    return byYear <= 0
        ? 0
        : Gamma.regularizedGammaP(purchases, byYear / DAYS_OF_A_YEAR * daysUntil(firstOrderAt, at));
  }

  private double daysUntil(Instant firstOrderAt, Instant at) {
    return days + Math.max(0, ChronoUnit.MICROS.between(firstOrderAt, at) / MICROS_OF_DAY);
  }

  /** Up to how many days after the first order the expected rate reaches so many by year. */
  double daysAtLeast(double byYear) {
    return purchases / byYear * DAYS_OF_A_YEAR - days;
  }
}

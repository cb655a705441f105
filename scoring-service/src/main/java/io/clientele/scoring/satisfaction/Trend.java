package io.clientele.scoring.satisfaction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * Where a customer's satisfaction is going: the slope of a straight line through the signals of a
 * window, fitted by weighted least squares with a flat prior of the level and a normal one of the
 * slope with mean 0 and standard deviation {@link #PRIOR}. With {@code Sxx} and {@code Sxy} the
 * weighted sums of squares about the means, the posterior slope is {@code Sxy / (Sxx + spread^2 /
 * PRIOR^2)} and its standard deviation {@code spread / sqrt(Sxx + spread^2 / PRIOR^2)} (Gelman et
 * al., Bayesian Data Analysis, 3rd ed., 14.8).
 *
 * @param slope change of satisfaction by {@link #UNIT}
 * @param deviation standard deviation of the slope
 * @param signals that it rests on
 */
public record Trend(Direction direction, double slope, double deviation, int signals) {

  /** What a slope is by. */
  public static final Duration UNIT = Duration.ofDays(90);

  /** How much satisfaction may change in {@link #UNIT} with most customers. */
  public static final double PRIOR = 0.5;

  /** Fewer signals tell nothing of a direction. */
  public static final int LEAST = 3;

  /** Which way it goes, where the interval that holds 95 % leaves out 0. */
  public enum Direction {
    RISING,
    STEADY,
    FALLING,
    /** Too little was said. */
    UNKNOWN
  }

  /**
   * The trend up to a time.
   *
   * @param asOf later signals do not count
   * @param window how far back signals count
   */
  public static Trend of(
      Collection<Signal> signals, SatisfactionPolicy policy, Instant asOf, Duration window) {
    Instant from = asOf.minus(window);
    List<Signal> within =
        signals.stream()
            .filter(one -> one.at().isAfter(from) && !one.at().isAfter(asOf))
            .filter(one -> policy.weight(one) > 0)
            .toList();
    if (within.size() < LEAST) {
      return new Trend(Direction.UNKNOWN, 0, PRIOR, within.size());
    }
    Sums sums = Sums.of(within, policy, asOf);
    double information = sums.xx + policy.spread() * policy.spread() / (PRIOR * PRIOR);
    double slope = sums.xy / information;
    double deviation = policy.spread() / Math.sqrt(information);
    return new Trend(direction(slope, deviation), slope, deviation, within.size());
  }

  private static Direction direction(double slope, double deviation) {
    double margin = Estimate.Z95 * deviation;
    if (slope - margin > 0) {
      return Direction.RISING;
    }
    return slope + margin < 0 ? Direction.FALLING : Direction.STEADY;
  }

  /** Weighted sums of squares about the means. */
  private record Sums(double xx, double xy) {

    static Sums of(List<Signal> signals, SatisfactionPolicy policy, Instant asOf) {
      double weight = 0;
      double meanX = 0;
      double meanY = 0;
      double xx = 0;
      double xy = 0;
      for (Signal signal : signals) {
        double own = policy.weight(signal);
        double x =
            -(double) ChronoUnit.MICROS.between(signal.at(), asOf) / (UNIT.toNanos() / 1000.0);
        weight += own;
        double ahead = x - meanX;
        meanX += own * ahead / weight;
        meanY += own * (signal.value() - meanY) / weight;
        xx += own * ahead * (x - meanX);
        xy += own * ahead * (signal.value() - meanY);
      }
      return new Sums(xx, xy);
    }
  }
}

package io.clientele.scoring.conduct;

import io.clientele.scoring.population.Normal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Beta;

/**
 * What is known of a number.
 *
 * @param evidence on how much it rests
 * @param below the probability that the true value is below one
 */
record Estimate(double value, double evidence, DoubleUnaryOperator below, List<Clue> clues) {

  /** Nothing is known. */
  static final Estimate NONE =
      new Estimate(0, 0, value -> 0, List.of(Clue.scene("observations", 0)));

  Estimate {
    clues = List.copyOf(clues);
  }

  /** A share: the posterior Beta(1 + hits, 1 + misses) of a uniform prior. */
  static Estimate share(double hits, double of, List<Clue> clues) {
    double a = 1 + Math.clamp(hits, 0, of);
    double b = 1 + of - Math.clamp(hits, 0, of);
    return new Estimate(a / (a + b), of, value -> beta(value, a, b), clues);
  }

  private static double beta(double value, double a, double b) {
    if (value <= 0) {
      return 0;
    }
    return value >= 1 ? 1 : Beta.regularizedBeta(value, a, b);
  }

  /** A number with a standard error, above 0. */
  static Estimate normal(double value, double error, double evidence, List<Clue> clues) {
    return new Estimate(
        value, evidence, other -> Normal.cumulative((other - value) / error), clues);
  }
}

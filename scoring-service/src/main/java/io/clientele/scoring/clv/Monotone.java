package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Where a rising function of time reaches a value. */
final class Monotone {

  private static final double LATEST = 1e15;
  private static final double PRECISION = 1e-12;

  private Monotone() {}

  /**
   * The time at which a function that never falls reaches a value, by bisection of the logarithm.
   *
   * @param scale a time of the order at which the function changes; the search starts there
   * @return empty where it is not reached within {@value #LATEST} time units
   */
  static OptionalDouble crossing(DoubleUnaryOperator rising, double value, double scale) {
    if (rising.applyAsDouble(0) >= value) {
      return OptionalDouble.of(0);
    }
    double high = Math.clamp(scale, 1e-9, LATEST / 4);
    while (rising.applyAsDouble(high) < value) {
      high *= 4;
      if (high > LATEST) {
        return OptionalDouble.empty();
      }
    }
    double low = high / 4;
    while (low > 1e-12 && rising.applyAsDouble(low) >= value) {
      high = low;
      low /= 4;
    }
    while (high - low > PRECISION * high) {
      double middle = Math.sqrt(low) * Math.sqrt(high);
      if (middle <= low || middle >= high) {
        break;
      }
      if (rising.applyAsDouble(middle) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of(high);
  }
}

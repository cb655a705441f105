package io.clientele.scoring.clv;

import java.util.function.DoubleUnaryOperator;

/** Integrals by halving intervals until Gauss and Legendre's rule agrees with its halves. */
final class Panels {

  private static final GaussLegendre RULE = GaussLegendre.of(10);
  private static final int DEEPEST = 24;

  private Panels() {}

  /** The integral of a function without singularities, to a relative precision. */
  static double sum(DoubleUnaryOperator function, double from, double to, double precision) {
    double whole = panel(function, from, to);
    return halved(function, from, to, whole, precision, DEEPEST);
  }

  private static double halved(
      DoubleUnaryOperator function,
      double from,
      double to,
      double whole,
      double precision,
      int depth) {
    double middle = from + (to - from) / 2;
    double left = panel(function, from, middle);
    double right = panel(function, middle, to);
    double sum = left + right;
    if (depth == 0 || Math.abs(sum - whole) <= precision * Math.abs(sum)) {
      return sum;
    }
    return halved(function, from, middle, left, precision, depth - 1)
        + halved(function, middle, to, right, precision, depth - 1);
  }

  private static double panel(DoubleUnaryOperator function, double from, double to) {
    double sum = 0;
    for (int i = 0; i < RULE.size(); i++) {
      sum += RULE.weight(i) * function.applyAsDouble(from + (to - from) * RULE.node(i));
    }
    return sum * (to - from);
  }
}

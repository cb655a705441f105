package io.clientele.scoring.clv;

/** The logistic function and its integral. */
final class Logistic {

  private Logistic() {}

  /** {@code 1 / (1 + e^-z)}. */
  static double of(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** {@code ln(1 + e^z)}. */
  static double log1pExp(double z) {
    return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
  }
}

package io.clientele.scoring.score;

import io.clientele.scoring.filter.Dimensions;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One classification of one customer.
 *
 * @param confidence in [0, 1]; 0 where the label is UNKNOWN
 * @param version the policy's version, with that of the cuts where the label rests on some
 * @param score the number behind the label, where there is one
 */
record Finding(
    String dimension,
    String label,
    double confidence,
    List<Evidence> evidence,
    String method,
    String version,
    OptionalDouble score,
    Detail detail) {

  /** A label without a number behind it. */
  static Finding of(
      String dimension,
      String label,
      double confidence,
      List<Evidence> evidence,
      String method,
      String version) {
    return new Finding(
        dimension,
        label,
        confidence,
        evidence,
        method,
        version,
        OptionalDouble.empty(),
        new Detail.None());
  }

  /** No label: the evidence does not carry one. */
  static Finding unknown(String dimension, List<Evidence> evidence, String method, String version) {
    return of(dimension, Dimensions.UNKNOWN, 0, evidence, method, version);
  }

  Finding {
    evidence = List.copyOf(evidence);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies within 0 and 1: " + confidence);
    }
  }
}

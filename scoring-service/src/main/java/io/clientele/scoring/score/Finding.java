package io.clientele.scoring.score;

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

  Finding {
    evidence = List.copyOf(evidence);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies within 0 and 1: " + confidence);
    }
  }
}

package io.clientele.profile.matching.linkage;

import java.util.List;

/**
 * What a comparison comes to.
 *
 * @param weight the sum of the evidence, in bits
 * @param probability that the two are one person, in [0, 1]
 */
public record Score(double weight, double probability, List<Evidence> evidence) {

  /** Keeps its own copy. */
  public Score {
    evidence = List.copyOf(evidence);
  }

  /**
   * What one field adds.
   *
   * @param weight in bits; negative where it speaks against
   */
  public record Evidence(String field, String level, double weight) {}
}

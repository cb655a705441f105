package io.clientele.scoring.demographic;

/**
 * A label and how likely it is.
 *
 * @param confidence in (0, 1]
 */
public record Likely(String label, double confidence) {

  public Likely {
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies within 0 and 1: " + confidence);
    }
  }
}

package io.clientele.feedback.change;

/**
 * How a text judges an aspect.
 *
 * @param aspect a name of the taxonomy
 * @param polarity probability of praise minus that of blame, in [-1, 1]
 */
public record JudgedAspect(String aspect, double polarity) {

  public JudgedAspect {
    if (aspect.isBlank() || !(polarity >= -1 && polarity <= 1)) {
      throw new IllegalArgumentException("an aspect has a name and a polarity within -1 and 1");
    }
  }
}

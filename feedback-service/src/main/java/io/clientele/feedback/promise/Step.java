package io.clientele.feedback.promise;

import io.clientele.feedback.urgency.Phrase;

/**
 * A step of escalation: what happens when so much of a target has passed and the goal is not
 * reached.
 *
 * @param name 1 to 64 lower-case letters, digits and {@code -}
 * @param of which target
 * @param share of it, above 0 and up to 10; above 1: after it was missed
 * @param level that the case then has at least, 1 to 9
 */
public record Step(String name, Phrase label, Goal of, double share, int level) {

  private static final double MOST_SHARE = 10;
  private static final int MOST_LEVEL = 9;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException outside of them
   */
  public Step {
    if (!name.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException(
          "the name of a step is 1 to 64 lower-case letters, digits and -");
    }
    if (!(share > 0 && share <= MOST_SHARE) || level < 1 || level > MOST_LEVEL) {
      throw new IllegalArgumentException(
          "the step '%s' has a share above 0 and up to 10, and a level of 1 to 9".formatted(name));
    }
  }
}

package io.clientele.feedback.theme;

/**
 * How themes are found.
 *
 * @param leastFeedback that a phrase and a theme have to have; at least 2
 * @param leastScore that a phrase has to have against everything else: a normal deviate
 * @param mostThemes of one topic
 */
record ThemeOptions(int leastFeedback, double leastScore, int mostThemes) {

  ThemeOptions {
    if (leastFeedback < 2 || !(leastScore >= 0) || mostThemes < 1) {
      throw new IllegalArgumentException(
          "themes need at least 2 pieces of feedback, a score from 0 on, and room for 1");
    }
  }

  /** At least 5 pieces of feedback, a score of 3, and 12 themes of a topic. */
  static ThemeOptions withDefaults() {
    return new ThemeOptions(5, 3, 12);
  }

  /** With another least number of pieces of feedback. */
  ThemeOptions withLeastFeedback(int least) {
    return new ThemeOptions(least, leastScore, mostThemes);
  }
}

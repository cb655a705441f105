package io.clientele.feedback.theme;

/** How an aspect is spoken of. */
enum Side {
  /** It is praised. */
  POSITIVE,
  /** It is neither praised nor blamed. */
  NEUTRAL,
  /** It is blamed. */
  NEGATIVE;

  private static final double BAND = 0.1;

  /**
   * The side of a polarity.
   *
   * @param polarity in [-1, 1]; within {@value #BAND} of 0 it is neutral
   */
  static Side of(double polarity) {
    if (polarity > BAND) {
      return POSITIVE;
    }
    return polarity < -BAND ? NEGATIVE : NEUTRAL;
  }
}

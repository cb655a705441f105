package io.clientele.scoring.satisfaction;

/**
 * A question whose answer is a number, and how the answer becomes a {@link Signal}: linear from the
 * lowest answer to the neutral one and from there to the highest. Neutral is the middle, but for
 * the likelihood of recommending: there 7 and 8 of 10 count as neither (Reichheld, The One Number
 * You Need to Grow, Harvard Business Review 81(12), 2003), so that 7.5 is neutral.
 */
public enum Metric {
  /** How satisfied one is; the highest is the best. */
  CSAT(Signal.Kind.CSAT, 0.5),
  /** How likely one is to recommend. */
  NPS(Signal.Kind.NPS, 0.75),
  /** How easy it was; the highest is the easiest. */
  CES(Signal.Kind.CES, 0.5);

  private final Signal.Kind kind;
  private final double neutral;

  Metric(Signal.Kind kind, double neutral) {
    this.kind = kind;
    this.neutral = neutral;
  }

  /** What its answers are among signals. */
  public Signal.Kind kind() {
    return kind;
  }

  /**
   * Where an answer lies on its scale, in [0, 1].
   *
   * @throws IllegalArgumentException where the scale is none or the answer lies outside
   */
  public static double share(double answer, double lowest, double highest) {
    if (!(lowest < highest && answer >= lowest && answer <= highest)) {
      throw new IllegalArgumentException("an answer lies on its scale, whose ends differ");
    }
    return (answer - lowest) / (highest - lowest);
  }

  /** The value of a signal, in [-1, 1], of an answer at a place of its scale, in [0, 1]. */
  public double value(double share) {
    return Math.clamp(
        share < neutral ? (share - neutral) / neutral : (share - neutral) / (1 - neutral),
        -1.0,
        1.0);
  }
}

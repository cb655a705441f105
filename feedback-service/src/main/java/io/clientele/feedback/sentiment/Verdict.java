package io.clientele.feedback.sentiment;

/**
 * What a model makes of a text: probabilities, and how one answer is chosen.
 *
 * @param probabilities of negative, neutral and positive; empty if the text has no known feature
 * @param offsets what is added to their logarithms when one answer is chosen
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record Verdict(double[] probabilities, double[] offsets) {
  /** No judgement. */
  public static final Verdict NONE = new Verdict(new double[0], new double[0]);

  private static final double LEAST = 1e-6;

  /** Whether there is no judgement. */
  public boolean isNone() {
    return probabilities.length == 0;
  }

  /**
   * The answer to choose: 0 negative, 1 neutral, 2 positive; a tie is decided for the more cautious
   * one: negative, then neutral.
   */
  public int chosen() {
    int best = 0;
    double highest = value(0);
    for (int answer : new int[] {1, 2}) {
      double value = value(answer);
      if (value > highest) {
        highest = value;
        best = answer;
      }
    }
    return best;
  }

  /**
   * The judgement when something is added to the logarithms of the probabilities.
   *
   * @param shifts of negative, neutral and positive; without a judgement they are added to equal
   *     probabilities
   */
  public Verdict shifted(double[] shifts) {
    double[] scores = shifts.clone();
    for (int answer = 0; answer < scores.length && !isNone(); answer++) {
      scores[answer] += StrictMath.log(Math.max(LEAST, probabilities[answer]));
    }
    Softmax.apply(scores);
    return new Verdict(scores, isNone() ? new double[scores.length] : offsets);
  }

  private double value(int answer) {
    return StrictMath.log(Math.max(Double.MIN_NORMAL, probabilities[answer])) + offsets[answer];
  }
}

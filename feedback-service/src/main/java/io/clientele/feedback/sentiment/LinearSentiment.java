package io.clientele.feedback.sentiment;

/**
 * The sentiment model of one language: linear functions of n-grams, and a softmax over their
 * scores.
 *
 * <p>A text is the vector x of the known features in it, each {@code 1/sqrt(number of known
 * features)}, so |x| = 1. Every function is {@code w.x + b}; their scores are combined as {@link
 * Heads} tells, and the probability of an answer is the softmax over {@code combination[answer] .
 * inputs} (stacked generalisation: Wolpert, Neural Networks 5(2), 1992). The functions are logistic
 * regressions on log-count-ratio weighted features (Wang and Manning, "Baselines and Bigrams", ACL
 * 2012). Immutable and safe for many threads.
 *
 * @param vocabulary the known features
 * @param weights one function per {@link Heads} place
 * @param sources the number of kinds of text
 * @param combination one row per answer, {@link Heads#inputCount} numbers each
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; the arrays are handed over once and only read
public record LinearSentiment(
    Vocabulary vocabulary, QuantizedWeights weights, int sources, float[][] combination) {
  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if they do not
   */
  public LinearSentiment {
    if (sources < 1 || weights.heads() != Heads.count(sources)) {
      throw new IllegalArgumentException(
          "a model of %d sources has %d heads".formatted(sources, weights.heads()));
    }
    if (weights.rows() != vocabulary.size()) {
      throw new IllegalArgumentException(
          "%d features have %d rows of weights".formatted(vocabulary.size(), weights.rows()));
    }
    requireShape(combination, Heads.inputCount(sources));
  }

  /**
   * The probabilities of negative, neutral and positive, in this order; empty if no feature is
   * known.
   */
  public double[] probabilities(FeatureBag features) {
    int[] sums = new int[weights.heads()];
    int known = 0;
    for (int index = 0; index < features.size(); index++) {
      int row = vocabulary.row(features.hash(index));
      if (row >= 0) {
        weights.addRow(row, sums);
        known++;
      }
    }
    return known == 0 ? new double[0] : combine(Heads.inputs(weights.scores(sums, known), sources));
  }

  private double[] combine(double[] inputs) {
    double[] answers = new double[Heads.CLASSES];
    for (int answer = 0; answer < answers.length; answer++) {
      for (int input = 0; input < inputs.length; input++) {
        answers[answer] += combination[answer][input] * inputs[input];
      }
    }
    Softmax.apply(answers);
    return answers;
  }

  private static void requireShape(float[][] combination, int inputs) {
    if (combination.length != Heads.CLASSES) {
      throw new IllegalArgumentException(
          "the combination has %d rows".formatted(combination.length));
    }
    for (float[] row : combination) {
      if (row.length != inputs) {
        throw new IllegalArgumentException(
            "a row of the combination has %d numbers".formatted(row.length));
      }
    }
  }
}

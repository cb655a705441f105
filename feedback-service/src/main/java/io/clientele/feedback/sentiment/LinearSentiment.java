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
 * @param offsets for each kind of text what is added to the logarithms of the probabilities of
 *     negative, neutral and positive when one answer must be chosen, so that rare answers are
 *     chosen often enough
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; the arrays are handed over once and only read
public record LinearSentiment(
    Vocabulary vocabulary,
    QuantizedWeights weights,
    int sources,
    float[][] combination,
    float[][] offsets) {
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
    requireShape("combination", combination, Heads.CLASSES, Heads.inputCount(sources));
    requireShape("offsets", offsets, sources, Heads.CLASSES);
  }

  /** The judgement of a text; {@link Verdict#NONE} if no feature is known. */
  public Verdict judge(FeatureBag features) {
    double[] scores = scores(features);
    return scores.length == 0 ? Verdict.NONE : verdict(scores);
  }

  /**
   * How much the score of an answer, less the mean of the others, rises with the score of each
   * function, the gates held fixed.
   */
  double[] slopes(FeatureBag features, int answer) {
    double[] ahead = new double[Heads.inputCount(sources)];
    for (int input = 0; input < ahead.length; input++) {
      for (int other = 0; other < Heads.CLASSES; other++) {
        ahead[input] +=
            combination[other][input] * (other == answer ? 1 : -1.0 / (Heads.CLASSES - 1));
      }
    }
    return Heads.slopes(ahead, Heads.gates(scores(features), sources));
  }

  /** The scores of all functions; empty if no feature is known. */
  private double[] scores(FeatureBag features) {
    int[] sums = new int[weights.heads()];
    int known = 0;
    for (int index = 0; index < features.size(); index++) {
      int row = vocabulary.row(features.hash(index));
      if (row >= 0) {
        weights.addRow(row, sums);
        known++;
      }
    }
    return known == 0 ? new double[0] : weights.scores(sums, known);
  }

  private Verdict verdict(double[] scores) {
    double[] inputs = Heads.inputs(scores, sources);
    double[] answers = new double[Heads.CLASSES];
    for (int answer = 0; answer < answers.length; answer++) {
      for (int input = 0; input < inputs.length; input++) {
        answers[answer] += combination[answer][input] * inputs[input];
      }
    }
    Softmax.apply(answers);
    double[] shares = new double[Heads.CLASSES];
    double[] gates = Heads.gates(scores, sources);
    for (int source = 0; source < sources; source++) {
      for (int answer = 0; answer < shares.length; answer++) {
        shares[answer] += gates[source] * offsets[source][answer];
      }
    }
    return new Verdict(answers, shares);
  }

  private static void requireShape(String name, float[][] numbers, int rows, int columns) {
    if (numbers.length != rows) {
      throw new IllegalArgumentException("the %s has %d rows".formatted(name, numbers.length));
    }
    for (float[] row : numbers) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            "a row of the %s has %d numbers".formatted(name, row.length));
      }
    }
  }
}

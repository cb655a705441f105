package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.QuantizedWeights;
import io.clientele.feedback.sentiment.Softmax;
import io.clientele.feedback.sentiment.Vocabulary;

/**
 * What a text says of a topic: three logistic regressions on {@link PolarityFeatures}, and a
 * softmax over their scores and the dense inputs, learnt on texts that the regressions had not
 * seen.
 *
 * @param vocabulary the known features
 * @param weights negative, neutral, positive
 * @param combination one row per answer: the three scores first, then the dense inputs
 * @param offsets added to the logarithms of the probabilities when one answer must be chosen
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, handed over once and only read
public record Polarities(
    Vocabulary vocabulary, QuantizedWeights weights, float[][] combination, float[] offsets) {
  /** The number of answers: negative, neutral, positive. */
  public static final int ANSWERS = 3;

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if they do not
   */
  public Polarities {
    if (weights.heads() != ANSWERS
        || weights.rows() != vocabulary.size()
        || combination.length != ANSWERS
        || offsets.length != ANSWERS) {
      throw new IllegalArgumentException("the parts of the polarities do not fit together");
    }
    for (float[] row : combination) {
      if (row.length != combination[0].length || row.length <= ANSWERS) {
        throw new IllegalArgumentException("the rows of the combination are not equally long");
      }
    }
  }

  /** The number of dense inputs. */
  int inputs() {
    return combination[0].length - ANSWERS;
  }

  /** The probabilities of negative, neutral and positive. */
  public double[] probabilities(FeatureBag features, double[] inputs) {
    double[] scores = scores(features);
    double[] answers = new double[ANSWERS];
    for (int answer = 0; answer < ANSWERS; answer++) {
      float[] row = combination[answer];
      for (int score = 0; score < ANSWERS; score++) {
        answers[answer] += row[score] * scores[score];
      }
      for (int input = 0; input < inputs.length; input++) {
        answers[answer] += row[ANSWERS + input] * inputs[input];
      }
    }
    Softmax.apply(answers);
    return answers;
  }

  private double[] scores(FeatureBag features) {
    int[] sums = new int[ANSWERS];
    int known = 0;
    for (int index = 0; index < features.size(); index++) {
      int row = vocabulary.row(features.hash(index));
      if (row >= 0) {
        weights.addRow(row, sums);
        known++;
      }
    }
    return weights.scores(sums, Math.max(1, known));
  }
}

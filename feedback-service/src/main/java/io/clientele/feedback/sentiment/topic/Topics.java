package io.clientele.feedback.sentiment.topic;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.QuantizedWeights;
import io.clientele.feedback.sentiment.Vocabulary;
import java.util.List;

/**
 * The topics of one language: a logistic regression each, on the vector x of the known features of
 * a text, each {@code 1/sqrt(number of known features)}. The probability of a topic is {@code 1 /
 * (1 + exp(-(slope * score + intercept)))} (Platt, "Probabilistic outputs for support vector
 * machines", 1999).
 *
 * @param names of the topics
 * @param vocabulary the known features
 * @param weights one function per topic
 * @param slopes of each topic's probability, above 0
 * @param intercepts of each topic's probability
 * @param thresholds from which probability on a topic is told
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, handed over once and only read
public record Topics(
    List<String> names,
    Vocabulary vocabulary,
    QuantizedWeights weights,
    float[] slopes,
    float[] intercepts,
    float[] thresholds) {
  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if they do not, or a number is out of its range
   */
  public Topics {
    names = List.copyOf(names);
    int count = names.size();
    if (count != weights.heads()
        || count != slopes.length
        || count != intercepts.length
        || count != thresholds.length
        || weights.rows() != vocabulary.size()) {
      throw new IllegalArgumentException("the parts of the topics do not fit together");
    }
    for (int topic = 0; topic < count; topic++) {
      if (!(slopes[topic] > 0 && thresholds[topic] >= 0 && thresholds[topic] <= 1)
          || !Float.isFinite(intercepts[topic])) {
        throw new IllegalArgumentException("the numbers of " + names.get(topic) + " are wrong");
      }
    }
  }

  /** The score of every topic; empty if no feature is known. */
  public double[] scores(FeatureBag features) {
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

  /** The probability of a topic, from its score. */
  public double probability(int topic, double score) {
    return 1 / (1 + StrictMath.exp(-(slopes[topic] * score + intercepts[topic])));
  }
}

package io.clientele.feedback.sentiment.own;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.Vocabulary;

/**
 * What is added to the base model's scores in one language.
 *
 * <p>With the base's probabilities p and the vector x of the features of a text, each {@code
 * 1/sqrt(number of features)}, the probability of an answer is the softmax of {@code ln p + w.x +
 * b}. With all weights 0 the answers are those of the base.
 *
 * @param vocabulary the features that were learnt
 * @param weights negative, neutral and positive of each feature, side by side
 * @param biases of negative, neutral and positive
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, handed over once and only read
record Delta(Vocabulary vocabulary, float[] weights, float[] biases) {
  static final int ANSWERS = 3;
  static final int NEGATIVE = 0;
  static final int NEUTRAL = 1;
  static final int POSITIVE = 2;
  private static final double LEAST = 1e-6;

  Delta {
    if (biases.length != ANSWERS || weights.length != vocabulary.size() * ANSWERS) {
      throw new IllegalArgumentException(
          "%d features, %d weights and %d biases do not fit together"
              .formatted(vocabulary.size(), weights.length, biases.length));
    }
    requireFinite(weights);
    requireFinite(biases);
  }

  /** The place of a label among the answers; UNKNOWN has none. */
  static int answer(SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> NEGATIVE;
      case NEUTRAL -> NEUTRAL;
      case POSITIVE -> POSITIVE;
      case UNKNOWN -> throw new IllegalArgumentException("UNKNOWN is no answer");
    };
  }

  /** The logarithms of the base's probabilities; equal ones where it has no answer. */
  static double[] offsets(Sentiment base) {
    if (base.label() == SentimentLabel.UNKNOWN) {
      return new double[ANSWERS];
    }
    return new double[] {
      logarithm(base.negative()), logarithm(base.neutral()), logarithm(base.positive())
    };
  }

  /** What is added to the scores of a text; empty if none of its features was learnt. */
  double[] shifts(FeatureBag features) {
    double[] sums = new double[ANSWERS];
    if (addKnown(features, sums) == 0) {
      return new double[0];
    }
    double value = 1 / Math.sqrt(features.size());
    for (int answer = 0; answer < ANSWERS; answer++) {
      sums[answer] = biases[answer] + value * sums[answer];
    }
    return sums;
  }

  private int addKnown(FeatureBag features, double[] sums) {
    int known = 0;
    for (int index = 0; index < features.size(); index++) {
      int row = vocabulary.row(features.hash(index));
      if (row >= 0) {
        known++;
        for (int answer = 0; answer < ANSWERS; answer++) {
          sums[answer] += weights[row * ANSWERS + answer];
        }
      }
    }
    return known;
  }

  private static double logarithm(double probability) {
    return StrictMath.log(Math.max(LEAST, probability));
  }

  private static void requireFinite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new IllegalArgumentException("a weight is not finite");
      }
    }
  }
}

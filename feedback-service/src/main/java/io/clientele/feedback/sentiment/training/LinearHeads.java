package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Heads;

/**
 * The fitted functions of a language, in the order of {@link Heads}.
 *
 * @param functions one per place
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record LinearHeads(LinearFunction[] functions) {
  double[] scores(FeatureRows texts, int row) {
    double[] scores = new double[functions.length];
    for (int head = 0; head < scores.length; head++) {
      scores[head] = texts.score(row, functions[head]);
    }
    return scores;
  }
}

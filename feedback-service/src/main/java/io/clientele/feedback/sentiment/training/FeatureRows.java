package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.FeatureBag;
import io.clientele.feedback.sentiment.Vocabulary;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as sparse rows: the known features of each, all with the value {@code 1/sqrt(number of
 * them)}.
 *
 * @param features the columns of each row
 * @param width the number of columns
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record FeatureRows(int[][] features, int width) {
  static FeatureRows of(List<FeatureBag> texts, Vocabulary vocabulary) {
    int[][] rows = new int[texts.size()][];
    for (int text = 0; text < rows.length; text++) {
      rows[text] = known(texts.get(text), vocabulary);
    }
    return new FeatureRows(rows, vocabulary.size());
  }

  int size() {
    return features.length;
  }

  /** The value that each feature of a row has; 0 for an empty row. */
  double value(int row) {
    return features[row].length == 0 ? 0 : 1 / Math.sqrt(features[row].length);
  }

  /** The product of a row with a function's weights, plus its bias. */
  double score(int row, LinearFunction function) {
    double sum = 0;
    for (int feature : features[row]) {
      sum += function.weights()[feature];
    }
    return function.bias() + value(row) * sum;
  }

  private static int[] known(FeatureBag text, Vocabulary vocabulary) {
    int[] row = new int[text.size()];
    int known = 0;
    for (int index = 0; index < text.size(); index++) {
      int feature = vocabulary.row(text.hash(index));
      if (feature >= 0) {
        row[known++] = feature;
      }
    }
    return Arrays.copyOf(row, known);
  }
}

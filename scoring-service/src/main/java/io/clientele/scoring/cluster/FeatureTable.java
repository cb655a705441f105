package io.clientele.scoring.cluster;

import io.clientele.scoring.expression.Name;
import java.util.Arrays;
import java.util.List;

/**
 * Customers in numbers.
 *
 * @param features what the columns are
 * @param columns of each feature the customers' values, not a number where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
record FeatureTable(List<Name> features, double[][] columns) {

  FeatureTable {
    features = List.copyOf(features);
    if (features.size() != columns.length || columns.length == 0) {
      throw new IllegalArgumentException("there is a column for each feature");
    }
  }

  int customers() {
    return columns[0].length;
  }

  /** Of how many a feature is not known. */
  long missing(int feature) {
    return Arrays.stream(columns[feature]).filter(Double::isNaN).count();
  }
}

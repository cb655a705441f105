package io.clientele.scoring.cluster;

import io.clientele.scoring.field.Field;
import java.util.HashSet;
import java.util.List;

/**
 * What is to be found.
 *
 * @param k from 2 to 20; 0: chosen
 * @param maxK where it is chosen the greatest that is tried, from 2 to 10
 * @param features full names of numbers
 * @param seed the same base and the same seed give the same clusters
 */
record Wanted(Method method, int k, int maxK, List<String> features, long seed) {

  static final int MOST = 20;
  static final int MOST_TRIED = 10;

  private static final int MOST_FEATURES = 30;

  Wanted {
    if (k != 0 && (k < 2 || k > MOST)) {
      throw Field.invalid("k", "k must be 2 to " + MOST + ", or 0 to have it chosen");
    }
    if (maxK < 2 || maxK > MOST_TRIED) {
      throw Field.invalid("max_k", "max_k must be 2 to " + MOST_TRIED);
    }
    features = List.copyOf(features);
    if (features.isEmpty() || features.size() > MOST_FEATURES) {
      throw Field.invalid("features", "there must be 1 to " + MOST_FEATURES + " features");
    }
    for (int i = 0; i < features.size(); i++) {
      if (new HashSet<>(features.subList(0, i)).contains(features.get(i))) {
        throw Field.invalid(
            "features[" + i + "]", features.get(i) + " is there already: name it once");
      }
    }
  }
}

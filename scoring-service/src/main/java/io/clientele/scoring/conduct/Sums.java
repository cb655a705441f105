package io.clientele.scoring.conduct;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Sums while they are added up. Whatever is no finite number is left out. */
final class Sums {

  private final Map<Sum, Double> sums = new EnumMap<>(Sum.class);

  void add(Sum sum, double much) {
    if (Double.isFinite(much) && much != 0) {
      sums.merge(sum, much, Double::sum);
    }
  }

  void one(Sum sum) {
    add(sum, 1);
  }

  void oneIf(Sum sum, boolean counts) {
    if (counts) {
      one(sum);
    }
  }

  Map<Sum, Double> all() {
    return Collections.unmodifiableMap(sums);
  }
}

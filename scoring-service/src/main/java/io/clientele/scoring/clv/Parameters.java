package io.clientele.scoring.clv;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parameters of a model by their names. */
final class Parameters {

  private Parameters() {}

  /** Refuses a parameter that is not positive and finite. */
  static void check(double... values) {
    for (double value : values) {
      if (!(value > 0) || !Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "parameters are positive and finite: " + Arrays.toString(values));
      }
    }
  }

  static SortedMap<String, Double> map(List<String> names, double... values) {
    SortedMap<String, Double> map = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(names.get(i), values[i]);
    }
    return Collections.unmodifiableSortedMap(map);
  }

  static double[] array(List<String> names, Map<String, Double> map) {
    double[] values = new double[names.size()];
    for (int i = 0; i < values.length; i++) {
      Double value = map.get(names.get(i));
      if (value == null) {
        throw new IllegalArgumentException("the parameter " + names.get(i) + " is missing");
      }
      values[i] = value;
    }
    return values;
  }
}

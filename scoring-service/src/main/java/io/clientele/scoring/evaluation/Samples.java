package io.clientele.scoring.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One figure, by group. */
record Samples(Map<String, Sample> byLabel) {

  /**
   * The known values.
   *
   * @param label the group; null: of none, and not of the others either
   * @param figure not a number where it is not known
   */
  static Samples of(
      List<Person> persons,
      Function<Person, @Nullable String> label,
      ToDoubleFunction<Person> figure) {
    Map<String, Sample.Builder> builders = new TreeMap<>();
    for (Person person : persons) {
      String group = label.apply(person);
      double value = figure.applyAsDouble(person);
      if (group != null && !Double.isNaN(value)) {
        builders.computeIfAbsent(group, any -> new Sample.Builder()).add(value);
      }
    }
    Map<String, Sample> samples = new TreeMap<>();
    builders.forEach((group, builder) -> samples.put(group, builder.build()));
    return new Samples(samples);
  }

  /** Of a group. */
  Sample of(String label) {
    return byLabel.getOrDefault(label, Sample.NONE);
  }

  /** Of everybody but a group. */
  Sample ofRest(String label) {
    Sample rest = Sample.NONE;
    for (Map.Entry<String, Sample> one : byLabel.entrySet()) {
      rest = one.getKey().equals(label) ? rest : rest.and(one.getValue());
    }
    return rest;
  }

  /** Of everybody. */
  Sample ofAll() {
    return byLabel.values().stream().reduce(Sample.NONE, Sample::and);
  }
}

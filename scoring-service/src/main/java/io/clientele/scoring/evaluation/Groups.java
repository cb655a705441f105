package io.clientele.scoring.evaluation;

import io.clientele.scoring.cluster.Points;
import io.clientele.scoring.cluster.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures of groups, metric by metric: in their own units, and as they are compared, where those
 * that are skewed are seen by their logarithm.
 *
 * @param scales of each metric; nothing where it is the same for everybody
 * @param raw of each metric
 * @param compared of each metric
 * @param outcomes of each outcome, by the labels before; who was not known then is of none
 */
record Groups(
    List<Person> persons,
    List<Optional<Scale>> scales,
    List<Samples> raw,
    List<Samples> compared,
    List<Samples> outcomes,
    Samples value) {

  static Groups of(List<Person> persons) {
    List<Optional<Scale>> scales = new ArrayList<>();
    List<Samples> raw = new ArrayList<>();
    List<Samples> compared = new ArrayList<>();
    for (int j = 0; j < Metrics.NAMES.size(); j++) {
      int place = j;
      Optional<Scale> scale =
          Scale.of(
              Metrics.NAMES.get(j),
              persons.stream().mapToDouble(person -> person.metrics()[place]).toArray());
      scales.add(scale);
      raw.add(Samples.of(persons, Person::label, person -> person.metrics()[place]));
      compared.add(
          Samples.of(persons, Person::label, person -> compared(scale, person.metrics()[place])));
    }
    List<Samples> outcomes =
        IntStream.range(0, Metrics.OUTCOMES.size())
            .mapToObj(
                place -> Samples.of(persons, Person::before, person -> person.outcomes()[place]))
            .toList();
    Samples value = Samples.of(persons, Person::label, Person::value);
    return new Groups(persons, scales, raw, compared, outcomes, value);
  }

  private static double compared(Optional<Scale> scale, double value) {
    return Double.isNaN(value) ? value : scale.map(found -> found.of(value)).orElse(0.0);
  }

  /** The greatest difference of two groups among the metrics. */
  OptionalDouble apart(String one, String other) {
    return greatest(
        compared.stream().map(metric -> EffectSize.hedges(metric.of(one), metric.of(other))));
  }

  /** The greatest difference of a group from everybody else. */
  OptionalDouble distinct(String label) {
    return greatest(
        compared.stream().map(metric -> EffectSize.hedges(metric.of(label), metric.ofRest(label))));
  }

  private static OptionalDouble greatest(Stream<OptionalDouble> sizes) {
    return sizes.flatMapToDouble(OptionalDouble::stream).map(Math::abs).max();
  }

  /**
   * Some customers as points of the metrics that differ at all.
   *
   * @return nothing where there are none, or no metric differs
   */
  Optional<Points> points(List<Person> some) {
    int[] usable =
        IntStream.range(0, scales.size()).filter(j -> scales.get(j).isPresent()).toArray();
    if (usable.length == 0 || some.isEmpty()) {
      return Optional.empty();
    }
    double[] values = new double[some.size() * usable.length];
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < usable.length; j++) {
        double value = some.get(i).metrics()[usable[j]];
        values[i * usable.length + j] = scales.get(usable[j]).orElseThrow().of(value);
      }
    }
    return Optional.of(new Points(values, usable.length));
  }
}

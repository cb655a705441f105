package io.clientele.scoring.evaluation;

import io.clientele.scoring.cluster.Draws;
import io.clientele.scoring.cluster.KMeans;
import io.clientele.scoring.cluster.Points;
import io.clientele.scoring.evaluation.GroupFigures.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges the groups of one labelling.
 *
 * @param labels of the groups, the greatest first; a customer of none of them is only everybody
 *     else
 * @param merging whether a group can be merged with another
 */
record Judging(Groups groups, List<String> labels, boolean merging, VerdictRules rules, int days) {

  private static final int MOST_CUT = 2_000;
  private static final long SEED = 1;

  GroupReport group(String label) {
    GroupFigures figures = figures(label);
    Map<String, Double> measures = figures.measures();
    Comparing comparing = new Comparing(groups, label);
    List<Effect> effects = comparing.effects();
    Wording wording =
        new Wording(label, figures.nearest().map(Nearest::label).orElse(""), days, measures);
    return new GroupReport(
        label,
        figures.customers(),
        figures.share(),
        figures.identifiable(),
        figures.reachable(),
        mean(figures.value()),
        mean(figures.valueOfAll()),
        figures.kept(),
        effects,
        comparing.outcomes(),
        wording.group(VerdictRules.first(rules.groups(), measures), effects));
  }

  private static @Nullable Double mean(Sample sample) {
    return sample.count() == 0 ? null : (Double) sample.mean();
  }

  private GroupFigures figures(String label) {
    List<Person> all = groups.persons();
    List<Person> members = all.stream().filter(person -> person.label().equals(label)).toList();
    return new GroupFigures(
        members.size(),
        all.isEmpty() ? 0 : (double) members.size() / all.size(),
        identifiable(),
        share(
            members.stream().filter(person -> person.reachable() != null).toList(),
            person -> Boolean.TRUE.equals(person.reachable())),
        share(
            all.stream().filter(person -> label.equals(person.before())).toList(),
            person -> person.label().equals(label)),
        groups.value().of(label),
        groups.value().ofAll(),
        merging ? labels.size() - 1 : 0,
        groups.distinct(label),
        merging ? nearest(label) : Optional.empty(),
        halves(members));
  }

  /** Share of all whose label is known; of a segment everybody's is. */
  double identifiable() {
    Double known =
        merging ? share(groups.persons(), person -> !person.label().isEmpty()) : Double.valueOf(1);
    return known == null ? 0 : known;
  }

  private static @Nullable Double share(List<Person> whose, Predicate<Person> in) {
    return whose.isEmpty()
        ? null
        : (Double) ((double) whose.stream().filter(in).count() / whose.size());
  }

  private Optional<Nearest> nearest(String label) {
    Nearest nearest = null;
    for (String other : labels) {
      if (!other.equals(label)) {
        OptionalDouble apart = groups.apart(label, other);
        if (apart.isPresent() && (nearest == null || apart.getAsDouble() < nearest.apart())) {
          nearest = new Nearest(other, apart.getAsDouble());
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private Optional<Halves> halves(List<Person> members) {
    SplittableRandom random = new SplittableRandom(SEED);
    return groups
        .points(members)
        .map(all -> all.pick(Draws.without(all.size(), MOST_CUT, random)))
        .flatMap(some -> halves(some, random));
  }

  private static Optional<Halves> halves(Points points, SplittableRandom random) {
    return KMeans.withDefaults().halves(points, random).map(second -> Halves.of(points, second));
  }
}

package io.clientele.scoring.evaluation;

import io.clientele.scoring.cluster.Draws;
import io.clientele.scoring.cluster.KMeans;
import io.clientele.scoring.cluster.Points;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
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

  private record Nearest(String label, double apart) {}

  GroupReport group(String label) {
    List<Person> members =
        groups.persons().stream().filter(person -> person.label().equals(label)).toList();
    Sample value = groups.value().of(label);
    Sample valueOfAll = groups.value().ofAll();
    Double kept =
        share(
            groups.persons().stream().filter(person -> label.equals(person.before())).toList(),
            person -> person.label().equals(label));
    Double reachable =
        share(
            members.stream().filter(person -> person.reachable() != null).toList(),
            person -> Boolean.TRUE.equals(person.reachable()));
    Map<String, Double> measures = new TreeMap<>();
    double share =
        groups.persons().isEmpty() ? 0 : (double) members.size() / groups.persons().size();
    measures.put("customers", (double) members.size());
    measures.put("share", share);
    measures.put("identifiable", identifiable());
    put(measures, "reachable", reachable);
    put(measures, "kept", kept);
    if (value.count() > 0 && valueOfAll.mean() > 0) {
      measures.put("value_ratio", value.mean() / valueOfAll.mean());
    }
    groups.distinct(label).ifPresent(distinct -> measures.put("distinct", distinct));
    Optional<Nearest> nearest = merging ? nearest(label) : Optional.empty();
    nearest.ifPresent(found -> measures.put("apart", found.apart()));
    measures.put("others", merging ? labels.size() - 1.0 : 0.0);
    halves(members)
        .ifPresent(halves -> {
          measures.put("valley", halves.valley());
          measures.put("smaller_half", halves.smaller());
        });
    Comparing comparing = new Comparing(groups, label);
    List<Effect> effects = comparing.effects();
    Wording wording = new Wording(label, nearest.map(Nearest::label).orElse(""), days, measures);
    return new GroupReport(
        label,
        members.size(),
        share,
        identifiable(),
        reachable,
        value.count() == 0 ? null : value.mean(),
        valueOfAll.count() == 0 ? null : valueOfAll.mean(),
        kept,
        effects,
        comparing.outcomes(),
        wording.group(VerdictRules.first(rules.groups(), measures), effects));
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

  private static void put(Map<String, Double> measures, String name, @Nullable Double value) {
    if (value != null) {
      measures.put(name, value);
    }
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

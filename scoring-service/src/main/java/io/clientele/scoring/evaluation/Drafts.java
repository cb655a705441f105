package io.clientele.scoring.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Customers at the three times of an evaluation, while they are read. */
final class Drafts {

  private static final class Draft {
    final Figures now;
    final Map<String, String> labels;
    @Nullable Figures then;
    @Nullable Figures earlier;
    Map<String, String> labelsThen = Map.of();

    Draft(Figures now, Map<String, String> labels) {
      this.now = now;
      this.labels = labels;
    }
  }

  private final Map<String, Draft> byPerson = new LinkedHashMap<>();
  private final String currency;

  /**
   * Nobody yet.
   *
   * @param currency that amounts count in; may be empty
   */
  Drafts(String currency) {
    this.currency = currency;
  }

  String currency() {
    return currency;
  }

  List<String> persons() {
    return List.copyOf(byPerson.keySet());
  }

  /**
   * A customer as he is.
   *
   * @param labels by dimension; none where it is not known
   */
  void now(String person, Figures figures, Map<String, String> labels) {
    byPerson.put(person, new Draft(figures, labels));
  }

  /** The same at the beginning of the days. */
  void then(String person, Figures figures, Map<String, String> labels) {
    Optional.ofNullable(byPerson.get(person))
        .ifPresent(draft -> {
          draft.then = figures;
          draft.labelsThen = labels;
        });
  }

  /** The same as long before. */
  void earlier(String person, Figures figures) {
    Optional.ofNullable(byPerson.get(person)).ifPresent(draft -> draft.earlier = figures);
  }

  /**
   * The customers by their labels of a dimension.
   *
   * @param name what a label is called; the label itself where it is empty
   */
  List<Person> persons(String dimension, String name) {
    // Where nobody had a label then, there is no past to compare with.
    boolean past =
        byPerson.values().stream()
            .anyMatch(draft -> !draft.labelsThen.getOrDefault(dimension, "").isEmpty());
    boolean profits = profits();
    List<Person> persons = new ArrayList<>(byPerson.size());
    for (Draft draft : byPerson.values()) {
      persons.add(
          new Person(
              named(draft.labels.getOrDefault(dimension, ""), name),
              past && draft.then != null
                  ? named(draft.labelsThen.getOrDefault(dimension, ""), name)
                  : null,
              draft.now.metrics(),
              profits ? draft.now.profit() : draft.now.net(),
              draft.now.reachable(),
              draft.now.outcomes(draft.then, draft.earlier)));
    }
    return persons;
  }

  private static String named(String label, String name) {
    return label.isEmpty() || name.isEmpty() ? label : name;
  }

  // Profit counts where it is known of at least half of those who brought something.
  private boolean profits() {
    long brought =
        byPerson.values().stream().filter(draft -> !Double.isNaN(draft.now.net())).count();
    long known =
        byPerson.values().stream().filter(draft -> !Double.isNaN(draft.now.profit())).count();
    return known > 0 && 2 * known >= brought;
  }

  /** The customers by each of several segments. */
  Map<String, List<Person>> segments(List<String> names) {
    Map<String, List<Person>> bySegment = new TreeMap<>();
    names.forEach(name -> bySegment.put(name, persons(EvaluationRequest.SEGMENT + name, name)));
    return bySegment;
  }
}

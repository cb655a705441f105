package io.clientele.scoring.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dimension of classification as SQL over {@code standing s}, {@code cuts c} and the time {@code
 * $2}: its labels with a condition each, of which the first that holds decides; the last always
 * holds.
 *
 * @param id as in a classification
 * @param given where the label is given rather than found, for some of the rows
 */
public record Dimension(String id, List<Case> cases, Optional<Given> given) {

  /** A label and the condition for it where none of the earlier ones holds. */
  public record Case(String label, String condition) {}

  /**
   * Labels that are stored: where there is one it holds, whatever the cases say.
   *
   * @param column of the stored label; null where there is none
   * @param labels those of the present, in their order
   * @param others those that may be found besides, at other times
   */
  public record Given(String column, List<String> labels, List<String> others) {

    public Given {
      labels = List.copyOf(labels);
      others = List.copyOf(others);
    }
  }

  public Dimension {
    cases = List.copyOf(cases);
  }

  /** A dimension whose labels are all found. */
  public Dimension(String id, List<Case> cases) {
    this(id, cases, Optional.empty());
  }

  /** The labels, in the order in which they are tried. */
  public List<String> labels() {
    return given.map(Given::labels).orElseGet(this::found);
  }

  private List<String> found() {
    return cases.stream().map(Case::label).toList();
  }

  /** An expression for the label. */
  public String expression() {
    String found =
        cases.stream()
            .map(one -> " WHEN " + one.condition() + " THEN '" + one.label() + "'")
            .collect(Collectors.joining("", "CASE", " END"));
    return given.map(stored -> "coalesce(" + stored.column() + ", " + found + ")").orElse(found);
  }

  /** A predicate, never null, for a label in whatever case; empty where there is no such label. */
  Optional<String> predicate(String label) {
    if (given.isPresent()) {
      return Stream.of(given.get().labels(), given.get().others(), found())
          .flatMap(List::stream)
          .filter(label::equalsIgnoreCase)
          .findFirst()
          .map(known -> "(" + expression() + " = '" + known + "')");
    }
    List<String> labels = found();
    for (int place = 0; place < labels.size(); place++) {
      if (labels.get(place).equalsIgnoreCase(label)) {
        return Optional.of(predicate(place));
      }
    }
    return Optional.empty();
  }

  private String predicate(int place) {
    List<String> conditions = new ArrayList<>();
    conditions.add(cases.get(place).condition());
    for (Case earlier : cases.subList(0, place)) {
      conditions.add("NOT (" + earlier.condition() + ")");
    }
    return "(" + String.join(" AND ", conditions) + ")";
  }
}

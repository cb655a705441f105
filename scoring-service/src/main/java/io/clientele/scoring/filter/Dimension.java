package io.clientele.scoring.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A dimension of classification as SQL over {@code standing s}, {@code cuts c} and the time {@code
 * $2}: its labels with a condition each, of which the first that holds decides; the last always
 * holds.
 *
 * @param id as in a classification
 */
public record Dimension(String id, List<Case> cases) {

  /** A label and the condition for it where none of the earlier ones holds. */
  public record Case(String label, String condition) {}

  public Dimension {
    cases = List.copyOf(cases);
  }

  /** The labels, in the order in which they are tried. */
  public List<String> labels() {
    return cases.stream().map(Case::label).toList();
  }

  /** An expression for the label. */
  public String expression() {
    return cases.stream()
        .map(one -> " WHEN " + one.condition() + " THEN '" + one.label() + "'")
        .collect(Collectors.joining("", "CASE", " END"));
  }

  /** A predicate, never null, for the label at this place. */
  String predicate(int place) {
    List<String> conditions = new ArrayList<>();
    conditions.add(cases.get(place).condition());
    for (Case earlier : cases.subList(0, place)) {
      conditions.add("NOT (" + earlier.condition() + ")");
    }
    return "(" + String.join(" AND ", conditions) + ")";
  }
}

package io.clientele.scoring.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is advised when; of several rules that are met the first counts.
 *
 * @param groups rules for a label or a segment
 * @param whole rules for a classification
 */
record VerdictRules(String version, List<VerdictRule> groups, List<VerdictRule> whole) {

  /** What rules for groups can ask about. */
  static final Set<String> OF_GROUP =
      Set.of(
          "customers",
          "share",
          "others",
          "identifiable",
          "reachable",
          "value_ratio",
          "kept",
          "distinct",
          "apart",
          "valley",
          "smaller_half");

  /** What rules for a classification can ask about. */
  static final Set<String> OF_WHOLE =
      Set.of(
          "customers",
          "groups",
          "identifiable",
          "stability",
          "silhouette",
          "eta_squared",
          "merges",
          "splits",
          "drops");

  VerdictRules {
    groups = checked("groups", groups);
    whole = checked("whole", whole);
  }

  private static List<VerdictRule> checked(String name, List<VerdictRule> rules) {
    if (rules.isEmpty() || !rules.getLast().when().isEmpty()) {
      throw new IllegalArgumentException(
          "the last of the rules '"
              + name
              + "' has no condition: something must always be advised");
    }
    return List.copyOf(rules);
  }

  static VerdictRule first(List<VerdictRule> rules, Map<String, Double> measures) {
    return rules.stream().filter(rule -> rule.met(measures)).findFirst().orElseThrow();
  }
}

package io.clientele.scoring.evaluation;

import java.util.List;
import java.util.Map;

/**
 * An advice for whatever meets all conditions.
 *
 * @param en the reason in English; {@code {name}} stands for a value
 * @param zh the reason in Chinese
 */
record VerdictRule(Advice advice, List<Condition> when, String en, String zh) {

  VerdictRule {
    when = List.copyOf(when);
  }

  boolean met(Map<String, Double> measures) {
    return when.stream().allMatch(condition -> condition.met(measures));
  }
}

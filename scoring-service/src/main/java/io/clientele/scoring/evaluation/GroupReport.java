package io.clientele.scoring.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a group.
 *
 * @param identifiable share of all whose label is known
 * @param reachable share of the group; null where that is not kept
 * @param value mean profit or net revenue by customer; null where of nobody it is known
 * @param valueOfAll the same of everybody
 * @param kept share of those who had the label before and have it still; null where nobody had it
 */
record GroupReport(
    String label,
    long customers,
    double share,
    double identifiable,
    @Nullable Double reachable,
    @Nullable Double value,
    @Nullable Double valueOfAll,
    @Nullable Double kept,
    List<Effect> effects,
    List<Effect> outcomes,
    Verdict verdict) {

  GroupReport {
    effects = List.copyOf(effects);
    outcomes = List.copyOf(outcomes);
  }
}

package io.clientele.scoring.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a group, before anything is advised.
 *
 * @param identifiable share of all whose label is known
 * @param reachable share of the group; null where that is not kept
 * @param kept share of those who had the label before and have it still; null where nobody had it
 * @param others how many groups there are to merge with
 * @param distinct the greatest difference from everybody else
 */
record GroupFigures(
    long customers,
    double share,
    double identifiable,
    @Nullable Double reachable,
    @Nullable Double kept,
    Sample value,
    Sample valueOfAll,
    int others,
    OptionalDouble distinct,
    Optional<Nearest> nearest,
    Optional<Halves> halves) {

  /**
   * The group that differs least.
   *
   * @param apart the greatest difference from it
   */
  record Nearest(String label, double apart) {}

  /** By the names that rules know; what is not known is not there. */
  Map<String, Double> measures() {
    Map<String, Double> measures = new TreeMap<>();
    measures.put("customers", (double) customers);
    measures.put("share", share);
    measures.put("others", (double) others);
    measures.put("identifiable", identifiable);
    if (reachable != null) {
      measures.put("reachable", reachable);
    }
    if (kept != null) {
      measures.put("kept", kept);
    }
    if (value.count() > 0 && valueOfAll.mean() > 0) {
      measures.put("value_ratio", value.mean() / valueOfAll.mean());
    }
    distinct.ifPresent(found -> measures.put("distinct", found));
    nearest.ifPresent(found -> measures.put("apart", found.apart()));
    halves.ifPresent(found -> {
      measures.put("valley", found.valley());
      measures.put("smaller_half", found.smaller());
    });
    return measures;
  }
}

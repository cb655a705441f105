package io.clientele.profile.matching;

import io.clientele.profile.matching.linkage.Score;
import io.clientele.profile.matching.linkage.Score.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which pairs are suggested. */
final class Suggesting {

  private static final Evidence SHARED = new Evidence("identifier", "exact", 0);

  private Suggesting() {}

  /**
   * The pairs to suggest.
   *
   * @param scores what the comparison of pairs came to
   * @param threshold from which probability on a pair is suggested by its comparison
   * @param reviewed pairs that share an identifier and are suggested whatever the comparison says
   * @param decided pairs that are not suggested again
   */
  static Map<Pair, Score> of(
      Map<Pair, Score> scores, double threshold, Set<Pair> reviewed, Set<Pair> decided) {
    Map<Pair, Score> suggested = new HashMap<>();
    scores.forEach((pair, score) -> {
      if (score.probability() >= threshold) {
        suggested.put(pair, score);
      }
    });
    reviewed.forEach(pair ->
        suggested.put(pair, reviewed(scores.getOrDefault(pair, new Score(0, 0, List.of())))));
    suggested.keySet().removeAll(decided);
    return suggested;
  }

  private static Score reviewed(Score compared) {
    List<Evidence> evidence = new ArrayList<>(compared.evidence());
    evidence.addFirst(SHARED);
    return new Score(compared.weight(), compared.probability(), evidence);
  }
}

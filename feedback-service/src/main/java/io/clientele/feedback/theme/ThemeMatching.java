package io.clientele.feedback.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Gives found themes the ids of the themes that they go on from.
 *
 * <p>Two themes of one topic go together where at least half of the members of the smaller one are
 * in both (of the known one only those count that are still looked at); where none is left to
 * compare, or one is retired, where at least half of their phrases are the same. Pairs are taken by
 * the Jaccard index of their members (P. Jaccard, 1912), the closest first, each theme once: of a
 * theme that splits the larger part keeps the id, and of themes that merge the larger one's stays.
 */
final class ThemeMatching {

  private static final double HALF = 0.5;

  private ThemeMatching() {}

  /** A pair that may go together. */
  private record Pair(KnownTheme known, int found, double likeness) {}

  /**
   * Ids for the found themes, in their order.
   *
   * @param looked all feedback that was looked at
   * @param newId makes one
   */
  static List<String> ids(
      List<KnownTheme> known,
      List<FoundTheme> found,
      Set<FeedbackKey> looked,
      Supplier<String> newId) {
    Map<Integer, String> ids = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs(known, found, looked)) {
      if (!ids.containsKey(pair.found()) && taken.add(pair.known().id())) {
        ids.put(pair.found(), pair.known().id());
      }
    }
    for (int i = 0; i < found.size(); i++) {
      ids.computeIfAbsent(i, key -> newId.get());
    }
    return List.copyOf(ids.values());
  }

  private static List<Pair> pairs(
      List<KnownTheme> known, List<FoundTheme> found, Set<FeedbackKey> looked) {
    Map<Topic, List<KnownTheme>> byTopic = new HashMap<>();
    known.forEach(one -> byTopic.computeIfAbsent(one.topic(), key -> new ArrayList<>()).add(one));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      for (KnownTheme one : byTopic.getOrDefault(found.get(i).topic(), List.of())) {
        double likeness = likeness(one, found.get(i), looked);
        if (likeness > 0) {
          pairs.add(new Pair(one, i, likeness));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparing(pair -> pair.known().id())
            .thenComparingInt(Pair::found));
    return pairs;
  }

  /** From 1 on by members, below 1 by phrases; 0 where they do not go together. */
  private static double likeness(KnownTheme known, FoundTheme found, Set<FeedbackKey> looked) {
    Set<FeedbackKey> old = new HashSet<>(known.members());
    old.retainAll(looked);
    if (known.active() && !old.isEmpty()) {
      Set<FeedbackKey> both = new HashSet<>(old);
      both.retainAll(found.members().keySet());
      int smaller = Math.min(old.size(), found.members().size());
      int either = old.size() + found.members().size() - both.size();
      return both.size() >= HALF * smaller ? 1 + (double) both.size() / either : 0;
    }
    Set<String> both = new HashSet<>(known.phrases());
    both.retainAll(found.phrases());
    int either = known.phrases().size() + found.phrases().size() - both.size();
    return both.size() >= HALF * either ? HALF * both.size() / either : 0;
  }
}

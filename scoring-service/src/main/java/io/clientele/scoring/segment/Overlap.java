package io.clientele.scoring.segment;

import java.util.List;
import java.util.Map;

/**
 * How many members segments share.
 *
 * @param shared members of both, by place; the diagonal holds the sizes
 */
record Overlap(List<String> segments, long[][] shared) {

  /**
   * The overlap.
   *
   * @param counts how many persons belong to exactly those segments whose bits are set
   */
  static Overlap of(List<String> segments, Map<Long, Long> counts) {
    int size = segments.size();
    long[][] shared = new long[size][size];
    counts.forEach((bits, persons) -> {
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < size; k++) {
          if ((bits >> i & 1) == 1 && (bits >> k & 1) == 1) {
            shared[i][k] += persons;
          }
        }
      }
    });
    return new Overlap(List.copyOf(segments), shared);
  }

  /** Members of both over members of either; 0 where neither has any. */
  double jaccard(int one, int other) {
    long either = shared[one][one] + shared[other][other] - shared[one][other];
    return either == 0 ? 0 : (double) shared[one][other] / either;
  }
}

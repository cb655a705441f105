package io.clientele.scoring.cluster;

import java.util.HashMap;
import java.util.Map;

/**
 * How far two groupings of the same things agree, corrected for chance (Hubert, Arabie, Comparing
 * partitions, Journal of Classification 2, 1985): over the pairs of things that are together,
 *
 * <pre>(index - expected) / (greatest - expected)</pre>
 *
 * where {@code index} counts the pairs together in both, {@code expected} is the product of the
 * numbers of pairs together in each by that of all pairs, and {@code greatest} the mean of the two
 * numbers. 1 for the same groups whatever they are called, about 0 for groupings that have nothing
 * to do with each other.
 */
public final class AdjustedRand {

  private AdjustedRand() {}

  /** In [-1, 1]; 1 where both put all in one group or each alone. */
  public static double of(int[] first, int[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException("both group the same things");
    }
    Map<Integer, Long> ones = new HashMap<>();
    Map<Integer, Long> others = new HashMap<>();
    Map<Long, Long> both = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      ones.merge(first[i], 1L, Long::sum);
      others.merge(second[i], 1L, Long::sum);
      both.merge(((long) first[i] << 32) | (second[i] & 0xffffffffL), 1L, Long::sum);
    }
    double together = pairs(both);
    double one = pairs(ones);
    double other = pairs(others);
    double all = first.length * (first.length - 1.0) / 2;
    double expected = all == 0 ? 0 : one * other / all;
    double greatest = (one + other) / 2;
    return greatest == expected ? 1 : (together - expected) / (greatest - expected);
  }

  private static double pairs(Map<?, Long> counts) {
    return counts.values().stream().mapToDouble(count -> count * (count - 1.0) / 2).sum();
  }
}

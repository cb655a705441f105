package io.clientele.scoring.churn;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The probability that of one who left and one who stayed the first was given the higher
 * probability; equal ones count half. With its standard error by DeLong, DeLong and Clarke-Pearson,
 * Comparing the areas under two or more correlated receiver operating characteristic curves,
 * Biometrics 44 (1988).
 *
 * @param standardError 0 where one side has one member only
 */
public record Auc(double value, double standardError) {

  /** Of judgements on both kinds of people. */
  static Auc of(Judged judged) {
    boolean[] left = judged.left();
    double[] share = sharesBelow(judged);
    double auc = mean(share, left, true);
    double leaving = deviations(share, left, true, auc);
    double staying = deviations(share, left, false, 1 - auc);
    return new Auc(auc, Math.sqrt(leaving + staying));
  }

  // Of each person the share of the other kind that was given a lower probability, ties half.
  private static double[] sharesBelow(Judged judged) {
    double[] said = judged.probabilities();
    boolean[] left = judged.left();
    int[] order =
        IntStream.range(0, judged.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> said[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    long leavers = IntStream.range(0, judged.size()).filter(i -> left[i]).count();
    long stayers = judged.size() - leavers;
    double[] share = new double[judged.size()];
    long leaversBelow = 0;
    long stayersBelow = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      long tiedLeavers = 0;
      while (to < order.length && said[order[to]] == said[order[from]]) {
        tiedLeavers += left[order[to++]] ? 1 : 0;
      }
      long tiedStayers = to - from - tiedLeavers;
      for (int i = from; i < to; i++) {
        share[order[i]] =
            left[order[i]]
                ? (stayersBelow + tiedStayers / 2.0) / stayers
                : (leaversBelow + tiedLeavers / 2.0) / leavers;
      }
      leaversBelow += tiedLeavers;
      stayersBelow += tiedStayers;
      from = to;
    }
    return share;
  }

  private static double mean(double[] share, boolean[] left, boolean side) {
    return IntStream.range(0, share.length)
        .filter(i -> left[i] == side)
        .mapToDouble(i -> share[i])
        .average()
        .orElseThrow();
  }

  private static double deviations(double[] share, boolean[] left, boolean side, double mean) {
    long count = IntStream.range(0, share.length).filter(i -> left[i] == side).count();
    if (count < 2) {
      return 0;
    }
    double squares =
        IntStream.range(0, share.length)
            .filter(i -> left[i] == side)
            .mapToDouble(i -> (share[i] - mean) * (share[i] - mean))
            .sum();
    return squares / (count - 1) / count;
  }
}

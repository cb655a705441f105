package io.clientele.scoring.scorecard;

import java.util.Comparator;
import java.util.List;

/**
 * How well a score tells customers with an outcome from those without.
 *
 * @param auc the probability that one with the outcome scores higher than one without, ties
 *     counting one half: the Mann-Whitney statistic by its pairs, exact with ties
 * @param kolmogorovSmirnov the greatest distance of the two cumulative distributions
 */
public record Discrimination(double auc, double kolmogorovSmirnov) {

  /**
   * Measures it.
   *
   * @throws IllegalArgumentException unless there are some with and some without the outcome
   */
  public static Discrimination of(List<Judged> judged) {
    List<Judged> ascending =
        judged.stream().sorted(Comparator.comparingDouble(Judged::score)).toList();
    long positives = judged.stream().filter(Judged::positive).count();
    long negatives = judged.size() - positives;
    if (positives == 0 || negatives == 0) {
      throw new IllegalArgumentException("some must have the outcome and some not");
    }
    double wins = 0;
    double distance = 0;
    long positivesBelow = 0;
    long negativesBelow = 0;
    int next = 0;
    while (next < ascending.size()) {
      int first = next;
      long tiedPositives = 0;
      double score = ascending.get(first).score();
      while (next < ascending.size() && ascending.get(next).score() == score) {
        tiedPositives += ascending.get(next).positive() ? 1 : 0;
        next++;
      }
      long tiedNegatives = next - first - tiedPositives;
      wins += tiedPositives * (negativesBelow + tiedNegatives / 2.0);
      positivesBelow += tiedPositives;
      negativesBelow += tiedNegatives;
      double apart =
          Math.abs((double) positivesBelow / positives - (double) negativesBelow / negatives);
      distance = Math.max(distance, apart);
    }
    return new Discrimination(wins / positives / negatives, distance);
  }
}

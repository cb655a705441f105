package io.clientele.scoring.satisfaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a customer's satisfaction changed: the division of the signals into stretches of one level
 * that has the least cost, the weighted squares about the level over {@code spread^2} of each
 * stretch plus {@code 3 ln n} for each change. The division is exact: optimal partitioning (Jackson
 * et al., An Algorithm for Optimal Partitioning of Data on an Interval, IEEE Signal Processing
 * Letters 12(2), 2005); the penalty is that of a modified Bayes information criterion (Zhang and
 * Siegmund, Biometrics 63(1), 2007). A stretch has at least {@link #SHORTEST} signals.
 *
 * @param at the time of the first signal of the new level
 * @param before mean of the signals of the stretch before
 * @param after mean of the signals of the stretch that begins here
 * @param signals of the stretch that begins here
 */
public record ChangePoint(Instant at, double before, double after, int signals) {

  /** The fewest signals of a stretch: one alone is an exception. */
  public static final int SHORTEST = 2;

  /** Of more signals only the latest are looked at. */
  public static final int MOST = 500;

  /**
   * The changes, ascending by time.
   *
   * @param signals ascending by time
   */
  public static List<ChangePoint> of(List<Signal> signals, SatisfactionPolicy policy) {
    List<Signal> weighing = signals.stream().filter(one -> policy.weight(one) > 0).toList();
    List<Signal> latest = weighing.subList(Math.max(0, weighing.size() - MOST), weighing.size());
    if (latest.size() < 2 * SHORTEST) {
      return List.of();
    }
    Stretches stretches = new Stretches(latest, policy);
    List<Integer> begins = stretches.divide();
    List<ChangePoint> changes = new ArrayList<>();
    for (int i = 1; i < begins.size(); i++) {
      int from = begins.get(i);
      int to = i + 1 < begins.size() ? begins.get(i + 1) : latest.size();
      changes.add(
          new ChangePoint(
              latest.get(from).at(),
              stretches.mean(begins.get(i - 1), from),
              stretches.mean(from, to),
              to - from));
    }
    return changes;
  }

  /** Sums up to each signal, of which the cost of any stretch follows. */
  private static final class Stretches {

    private final int size;
    private final double penalty;
    private final double variance;
    private final double[] weight;
    private final double[] pull;
    private final double[] square;

    Stretches(List<Signal> signals, SatisfactionPolicy policy) {
      size = signals.size();
      penalty = 3 * Math.log(size);
      variance = policy.spread() * policy.spread();
      weight = new double[size + 1];
      pull = new double[size + 1];
      square = new double[size + 1];
      for (int i = 0; i < size; i++) {
        double own = policy.weight(signals.get(i));
        double value = signals.get(i).value();
        weight[i + 1] = weight[i] + own;
        pull[i + 1] = pull[i] + own * value;
        square[i + 1] = square[i] + own * value * value;
      }
    }

    double mean(int from, int to) {
      return (pull[to] - pull[from]) / (weight[to] - weight[from]);
    }

    private double cost(int from, int to) {
      double sum = pull[to] - pull[from];
      return (square[to] - square[from] - sum * sum / (weight[to] - weight[from])) / variance;
    }

    /** Where the stretches of the cheapest division begin; of equals the one with fewer. */
    List<Integer> divide() {
      double[] least = new double[size + 1];
      int[] begin = new int[size + 1];
      least[0] = -penalty;
      for (int to = 1; to <= size; to++) {
        least[to] = Double.POSITIVE_INFINITY;
        for (int from = 0; from <= to - SHORTEST; from++) {
          double cost = least[from] + penalty + cost(from, to);
          if (cost < least[to] - 1e-9) {
            least[to] = cost;
            begin[to] = from;
          }
        }
      }
      List<Integer> begins = new ArrayList<>();
      for (int to = size; to > 0; to = begin[to]) {
        begins.addFirst(begin[to]);
      }
      return begins;
    }
  }
}

package io.clientele.feedback.survey.result;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How often each point of a scale was chosen.
 *
 * @param counts by point
 */
record PointCounts(SortedMap<Integer, Long> counts) {

  private static final int PROMOTERS_FROM = 9;
  private static final int DETRACTORS_TO = 6;

  PointCounts {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** How many chose a point that is meant. */
  long where(IntPredicate meant) {
    return counts.entrySet().stream()
        .filter(one -> meant.test(one.getKey()))
        .mapToLong(one -> one.getValue())
        .sum();
  }

  /** How many chose any. */
  long all() {
    return where(_ -> true);
  }

  /**
   * The mean with the interval of Student's t, cut at the ends of the scale; nothing below two
   * answers.
   */
  Optional<Estimate> mean(int lowest, int highest) {
    long n = all();
    if (n < 2) {
      return Optional.empty();
    }
    double sum = 0;
    for (var one : counts.entrySet()) {
      sum += (double) one.getKey() * one.getValue();
    }
    double mean = sum / n;
    double squares = 0;
    for (var one : counts.entrySet()) {
      squares += (one.getKey() - mean) * (one.getKey() - mean) * one.getValue();
    }
    double half = StudentT.quantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return Optional.of(
        new Estimate(
            mean,
            Math.min(mean, Math.max(lowest, mean - half)),
            Math.max(mean, Math.min(highest, mean + half))));
  }

  /** The share of the topmost points of a scale; nothing where nobody answered. */
  Optional<Estimate> top(int points, int highest) {
    long n = all();
    return n == 0
        ? Optional.empty()
        : Optional.of(Estimate.share(where(point -> point > highest - points), n));
  }

  /** The net promoter score; nothing where nobody answered. */
  Optional<Estimate> netPromoters() {
    long n = all();
    return n == 0
        ? Optional.empty()
        : Optional.of(
            Estimate.netPromoters(
                where(point -> point >= PROMOTERS_FROM),
                where(point -> point <= DETRACTORS_TO),
                n));
  }
}

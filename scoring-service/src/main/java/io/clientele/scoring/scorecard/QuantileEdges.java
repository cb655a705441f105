package io.clientele.scoring.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Cuts numbers into bins that tell an outcome apart: tenths first, ties never torn apart; then bins
 * with less than a twentieth of the numbers join a neighbour; then, where a direction is declared,
 * neighbours that go against it are pooled until none does.
 */
final class QuantileEdges {

  private static final int BINS = 10;
  private static final double LEAST_SHARE = 0.05;

  private final Monotone monotone;
  private final List<Double> edges = new ArrayList<>();
  private final List<Tally> tallies = new ArrayList<>();

  private QuantileEdges(Monotone monotone) {
    this.monotone = monotone;
  }

  /** The places at which one bin ends and the next begins, ascending. */
  static List<Double> of(double[] values, boolean[] positive, Monotone monotone) {
    QuantileEdges bins = new QuantileEdges(monotone);
    if (values.length > 0) {
      bins.cut(values, positive);
      bins.joinSmall(values.length);
      bins.pool();
    }
    return List.copyOf(bins.edges);
  }

  private void cut(double[] values, boolean[] positive) {
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    for (int k = 1; k < BINS; k++) {
      double edge = ascending[(int) ((long) k * ascending.length / BINS)];
      if (edge > ascending[0] && (edges.isEmpty() || edge > edges.getLast())) {
        edges.add(edge);
      }
    }
    // Two values with one of them rare: every quantile may be the other one.
    if (edges.isEmpty() && ascending[ascending.length - 1] > ascending[0]) {
      edges.add(ascending[ascending.length - 1]);
    }
    for (int i = 0; i <= edges.size(); i++) {
      tallies.add(Tally.NONE);
    }
    for (int i = 0; i < values.length; i++) {
      int place = placeOf(values[i]);
      tallies.set(place, tallies.get(place).plus(positive[i]));
    }
  }

  private int placeOf(double value) {
    int place = 0;
    while (place < edges.size() && value >= edges.get(place)) {
      place++;
    }
    return place;
  }

  private void joinSmall(int all) {
    joinWhile(i ->
        edges.size() > 1
            && Math.min(tallies.get(i).size(), tallies.get(i + 1).size()) < LEAST_SHARE * all);
  }

  private void pool() {
    joinWhile(i -> !monotone.allows(tallies.get(i + 1).odds() - tallies.get(i).odds()));
  }

  private void joinWhile(IntFunction<Boolean> joins) {
    int i = 0;
    while (i < edges.size()) {
      if (joins.apply(i)) {
        tallies.set(i, tallies.get(i).plus(tallies.remove(i + 1)));
        edges.remove(i);
        i = Math.max(0, i - 1);
      } else {
        i++;
      }
    }
  }
}

package io.clientele.scoring.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the value of buyers is spread over them. The best come first: the curve says which share of
 * all value the best share of the buyers brings, the Lorenz curve seen from above (Lorenz 1905).
 *
 * @param total the sum of all values
 * @param topShare the share of the best 20 %, the border rounded up to a whole buyer; empty where
 *     the total is not positive
 * @param gini the Gini coefficient, in [0, 1): 0 where all are worth the same; empty where the
 *     total is not positive or somebody's value is negative
 * @param points from none to all of the buyers, at most 101; empty where the total is not positive.
 *     A curve can rise above 1 where some cost more than they bring
 */
public record Concentration(
    long buyers, double total, OptionalDouble topShare, OptionalDouble gini, List<Point> points) {

  private static final int STEPS = 100;
  private static final double TOP = 0.2;

  public Concentration {
    points = List.copyOf(points);
  }

  /** The share of all value that the best share of the buyers brings. */
  public record Point(double buyers, double value) {}

  /** Of values in any order; what is not finite is nobody's value. */
  public static Concentration of(double[] values) {
    double[] ascending = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    double[] running = running(ascending);
    int buyers = ascending.length;
    double total = running[buyers];
    return total > 0
        ? new Concentration(
            buyers,
            total,
            OptionalDouble.of(running[(int) Math.ceil(TOP * buyers)] / total),
            gini(ascending, total),
            points(running, total))
        : new Concentration(
            buyers, total, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
  }

  // Sums of the best, by their number; compensated, so that a million of them lose no cent.
  private static double[] running(double[] ascending) {
    double[] running = new double[ascending.length + 1];
    double lost = 0;
    for (int best = 1; best <= ascending.length; best++) {
      double next = ascending[ascending.length - best] - lost;
      running[best] = running[best - 1] + next;
      lost = running[best] - running[best - 1] - next;
    }
    return running;
  }

  private static List<Point> points(double[] running, double total) {
    int buyers = running.length - 1;
    List<Point> points = new ArrayList<>();
    int last = -1;
    for (int step = 0; step <= STEPS; step++) {
      int best = (int) Math.ceilDiv((long) step * buyers, STEPS);
      if (best > last) {
        points.add(new Point((double) best / buyers, running[best] / total));
        last = best;
      }
    }
    return points;
  }

  private static OptionalDouble gini(double[] ascending, double total) {
    if (ascending[0] < 0) {
      return OptionalDouble.empty();
    }
    double weighted = 0;
    int buyers = ascending.length;
    for (int i = 0; i < buyers; i++) {
      weighted += (2.0 * (i + 1) - buyers - 1) * (ascending[i] / total);
    }
    return OptionalDouble.of(Math.clamp(weighted / buyers, 0, 1));
  }
}

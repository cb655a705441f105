package io.clientele.scoring.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws the first centres. */
final class Seeds {

  private Seeds() {}

  /** Different points, each the likelier the farther it lies from those drawn before. */
  static double[] draw(Points points, int k, SplittableRandom random) {
    int size = points.size();
    double[] centres = new double[k * points.dimensions()];
    double[] nearest = new double[size];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    int drawn = random.nextInt(size);
    for (int c = 0; c < k; c++) {
      System.arraycopy(points.row(drawn), 0, centres, c * points.dimensions(), points.dimensions());
      double sum = 0;
      for (int i = 0; i < size; i++) {
        nearest[i] = Math.min(nearest[i], points.squared(i, centres, c));
        sum += nearest[i];
      }
      drawn = draw(nearest, sum * random.nextDouble());
    }
    return centres;
  }

  // The last point apart from all centres where the sum of the parts stays below that of all.
  private static int draw(double[] weights, double until) {
    double sum = 0;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        sum += weights[i];
        if (sum > until) {
          return i;
        }
      }
    }
    return last;
  }
}

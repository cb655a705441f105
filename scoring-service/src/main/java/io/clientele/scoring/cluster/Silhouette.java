package io.clientele.scoring.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How much nearer points lie to those of their own group than to those of the next (Rousseeuw,
 * Silhouettes, Journal of Computational and Applied Mathematics 20, 1987): of a point {@code (b -
 * a) / max(a, b)}, where {@code a} is the mean distance to the others of its group and {@code b}
 * the least mean distance to those of another; 0 for one that is alone in its group.
 *
 * @param mean over all points, in [-1, 1]; 0 where there are fewer than two groups
 * @param byGroup mean over the points of each group, by its number
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
public record Silhouette(double mean, double[] byGroup) {

  /** Of more points some are drawn: every distance between two is needed. */
  public static final int MOST_POINTS = 2_000;

  /**
   * Of the points, or of {@link #MOST_POINTS} drawn of them.
   *
   * @param labels of each point its group's number, from 0
   */
  public static Silhouette of(Points points, int[] labels, SplittableRandom random) {
    int[] chosen = Draws.without(points.size(), MOST_POINTS, random);
    int[] groups = Arrays.stream(chosen).map(i -> labels[i]).toArray();
    int count = Arrays.stream(labels).max().orElse(0) + 1;
    return exact(chosen.length == points.size() ? points : points.pick(chosen), groups, count);
  }

  private static Silhouette exact(Points points, int[] labels, int count) {
    int[] sizes = new int[count];
    Arrays.stream(labels).forEach(label -> sizes[label]++);
    double[] sums = new double[count];
    double sum = 0;
    if (Arrays.stream(sizes).filter(size -> size > 0).count() > 1) {
      double[] distances = new double[count];
      for (int i = 0; i < labels.length; i++) {
        Arrays.fill(distances, 0);
        for (int j = 0; j < labels.length; j++) {
          distances[labels[j]] += Math.sqrt(points.squared(i, j));
        }
        double found = of(distances, sizes, labels[i]);
        sums[labels[i]] += found;
        sum += found;
      }
    }
    for (int group = 0; group < count; group++) {
      sums[group] = sizes[group] == 0 ? 0 : sums[group] / sizes[group];
    }
    return new Silhouette(labels.length == 0 ? 0 : sum / labels.length, sums);
  }

  private static double of(double[] distances, int[] sizes, int own) {
    if (sizes[own] == 1) {
      return 0;
    }
    double within = distances[own] / (sizes[own] - 1);
    double next = Double.POSITIVE_INFINITY;
    for (int group = 0; group < sizes.length; group++) {
      if (group != own && sizes[group] > 0) {
        next = Math.min(next, distances[group] / sizes[group]);
      }
    }
    double greater = Math.max(within, next);
    return greater == 0 ? 0 : (next - within) / greater;
  }
}

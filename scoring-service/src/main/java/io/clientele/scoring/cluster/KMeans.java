package io.clientele.scoring.cluster;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Finds {@code k} centres such that the sum of the squared distances of the points from the nearest
 * one is small. The first centres are drawn with probabilities in proportion to the squared
 * distance from those drawn before (Arthur, Vassilvitskii, k-means++: the advantages of careful
 * seeding, SODA 2007). Then each point goes to its nearest centre and each centre to the mean of
 * its points (Lloyd, IEEE Transactions on Information Theory 28, 1982), until nothing changes.
 *
 * @param restarts of so many starts the best result counts
 * @param iterations moves of the centres at most
 */
public record KMeans(int restarts, int iterations) {

  public KMeans {
    if (restarts < 1 || iterations < 1) {
      throw new IllegalArgumentException("there is at least one start and one move");
    }
  }

  /** Four starts. */
  public static KMeans withDefaults() {
    return new KMeans(4, 100);
  }

  /** With other starts. */
  public KMeans withRestarts(int starts) {
    return new KMeans(starts, iterations);
  }

  /**
   * The best of the partitions from several starts.
   *
   * @param k at most as many as there are different points
   * @throws IllegalArgumentException where there are fewer different points
   */
  Partition fit(Points points, int k, SplittableRandom random) {
    if (k < 1 || points.distinct(k) < k) {
      throw new IllegalArgumentException("there are fewer than " + k + " different points");
    }
    Partition best = from(points, Seeds.draw(points, k, random));
    for (int start = 1; start < restarts; start++) {
      Partition other = from(points, Seeds.draw(points, k, random));
      best = other.inertia() < best.inertia() ? other : best;
    }
    return best;
  }

  /** The points in two: of each whether it is in the second part; nothing where all are alike. */
  public Optional<boolean[]> halves(Points points, SplittableRandom random) {
    if (points.distinct(2) < 2) {
      return Optional.empty();
    }
    int[] labels = fit(points, 2, random).labels();
    boolean[] second = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      second[i] = labels[i] == 1;
    }
    return Optional.of(second);
  }

  /** The partition that these centres lead to. */
  Partition from(Points points, double[] centres) {
    return new Moving(points, centres.clone()).run(iterations);
  }
}

package io.clientele.scoring.cluster;

import java.util.Arrays;

/**
 * Moves centres until each is the mean of the points nearest to it. Of every point an upper bound
 * of the distance to its centre and a lower one of that to all others are kept, so that most points
 * need no look at all (Hamerly, Making k-means even faster, SDM 2010). The result is that of
 * looking at every distance.
 */
final class Moving {

  private final Points points;
  private final int dimensions;
  private final int k;
  private final double[] centres;
  private final double[] sums;
  private final long[] counts;
  private final int[] labels;
  private final double[] upper;
  private final double[] lower;
  private final double[] half;
  private final double[] moved;

  Moving(Points points, double[] centres) {
    this.points = points;
    this.centres = centres;
    dimensions = points.dimensions();
    k = centres.length / dimensions;
    sums = new double[centres.length];
    counts = new long[k];
    labels = new int[points.size()];
    upper = new double[points.size()];
    lower = new double[points.size()];
    half = new double[k];
    moved = new double[k];
  }

  Partition run(int most) {
    Arrays.fill(labels, -1);
    for (int i = 0; i < labels.length; i++) {
      look(i);
    }
    int iterations = 0;
    boolean changed = true;
    while (changed && iterations < most) {
      fillEmpty();
      move();
      iterations++;
      changed = pass();
    }
    return new Partition(centres, labels, inertia(), iterations);
  }

  private void look(int point) {
    int nearest = 0;
    double first = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    for (int c = 0; c < k; c++) {
      double distance = points.squared(point, centres, c);
      if (distance < first) {
        second = first;
        first = distance;
        nearest = c;
      } else if (distance < second) {
        second = distance;
      }
    }
    upper[point] = Math.sqrt(first);
    lower[point] = Math.sqrt(second);
    assign(point, nearest);
  }

  private void assign(int point, int cluster) {
    int before = labels[point];
    if (before == cluster) {
      return;
    }
    labels[point] = cluster;
    counts[cluster]++;
    add(point, cluster, 1);
    if (before >= 0) {
      counts[before]--;
      add(point, before, -1);
    }
  }

  private void add(int point, int cluster, int sign) {
    for (int j = 0; j < dimensions; j++) {
      sums[cluster * dimensions + j] += sign * points.at(point, j);
    }
  }

  // A centre that lost all its points takes the one that lies farthest from its own.
  private void fillEmpty() {
    for (int c = 0; c < k; c++) {
      if (counts[c] == 0) {
        int farthest = -1;
        double distance = 0;
        for (int i = 0; i < labels.length; i++) {
          double own = points.squared(i, centres, labels[i]);
          if (counts[labels[i]] > 1 && own > distance) {
            distance = own;
            farthest = i;
          }
        }
        if (farthest < 0) {
          return;
        }
        assign(farthest, c);
        upper[farthest] = Double.POSITIVE_INFINITY;
        // The centre jumps: what is known of the others' distances is void.
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
      }
    }
  }

  private void move() {
    double most = 0;
    double second = 0;
    int farthest = 0;
    for (int c = 0; c < k; c++) {
      moved[c] = counts[c] == 0 ? 0 : move(c);
      if (moved[c] > most) {
        second = most;
        most = moved[c];
        farthest = c;
      } else {
        second = Math.max(second, moved[c]);
      }
    }
    for (int i = 0; i < labels.length; i++) {
      upper[i] += moved[labels[i]];
      lower[i] -= labels[i] == farthest ? second : most;
    }
    for (int c = 0; c < k; c++) {
      half[c] = halfToNext(c);
    }
  }

  private double move(int cluster) {
    double squares = 0;
    for (int j = cluster * dimensions; j < (cluster + 1) * dimensions; j++) {
      double to = sums[j] / counts[cluster];
      squares += (to - centres[j]) * (to - centres[j]);
      centres[j] = to;
    }
    return Math.sqrt(squares);
  }

  private double halfToNext(int cluster) {
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < k; c++) {
      if (c != cluster) {
        double squares = 0;
        for (int j = 0; j < dimensions; j++) {
          double apart = centres[c * dimensions + j] - centres[cluster * dimensions + j];
          squares += apart * apart;
        }
        least = Math.min(least, squares);
      }
    }
    return Math.sqrt(least) / 2;
  }

  private boolean pass() {
    boolean changed = false;
    for (int i = 0; i < labels.length; i++) {
      int own = labels[i];
      double safe = Math.max(half[own], lower[i]);
      if (upper[i] > safe) {
        upper[i] = Math.sqrt(points.squared(i, centres, own));
        if (upper[i] > safe) {
          look(i);
          changed |= labels[i] != own;
        }
      }
    }
    return changed;
  }

  private double inertia() {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += points.squared(i, centres, labels[i]);
    }
    return sum;
  }
}

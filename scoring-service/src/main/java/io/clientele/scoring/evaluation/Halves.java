package io.clientele.scoring.evaluation;

import io.clientele.scoring.cluster.Points;

/**
 * Whether a group is of two kinds. It is cut in two by k-means, and customers are placed on the
 * line through the two centres; counted are those in the middle third between the centres and those
 * within as wide a stretch around each centre.
 *
 * @param valley those in the middle by those around the centre with fewer: above 1 for one heap,
 *     near 0 for two
 * @param smaller share of the smaller half
 */
record Halves(double valley, double smaller) {

  /**
   * Of points in two groups.
   *
   * @param second of each point whether it is in the second group; both have some
   */
  static Halves of(Points points, boolean[] second) {
    double[] one = new double[points.dimensions()];
    double[] other = new double[points.dimensions()];
    int members = centres(points, second, one, other);
    double length = 0;
    for (int j = 0; j < one.length; j++) {
      length += (other[j] - one[j]) * (other[j] - one[j]);
    }
    int[] counts = new int[3];
    for (int i = 0; i < points.size() && length > 0; i++) {
      double along = 0;
      for (int j = 0; j < one.length; j++) {
        along += (points.at(i, j) - one[j]) * (other[j] - one[j]);
      }
      int third = third(along / length);
      if (third >= 0) {
        counts[third]++;
      }
    }
    int sparser = Math.min(counts[0], counts[2]);
    double smaller = (double) Math.min(members, points.size() - members) / points.size();
    return new Halves(sparser == 0 ? 1 : (double) counts[1] / sparser, smaller);
  }

  private static int centres(Points points, boolean[] second, double[] one, double[] other) {
    int members = 0;
    for (int i = 0; i < points.size(); i++) {
      members += second[i] ? 1 : 0;
      double[] sum = second[i] ? other : one;
      for (int j = 0; j < sum.length; j++) {
        sum[j] += points.at(i, j);
      }
    }
    for (int j = 0; j < one.length; j++) {
      one[j] /= points.size() - members;
      other[j] /= members;
    }
    return members;
  }

  // Around the first centre, in the middle, around the second; -1 elsewhere.
  private static int third(double along) {
    double width = 1.0 / 6;
    for (int third = 0; third < 3; third++) {
      if (Math.abs(along - third / 2.0) <= width) {
        return third;
      }
    }
    return -1;
  }
}

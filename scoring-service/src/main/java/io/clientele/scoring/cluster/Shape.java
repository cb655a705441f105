package io.clientele.scoring.cluster;

import java.util.Arrays;

/** Decides where points belong. */
sealed interface Shape {

  /** How many clusters there are. */
  int size();

  /** Coordinates of the clusters' centres, one after the other. */
  double[] centres();

  /** Where the point belongs. */
  Assignment assign(double[] point);

  /** The clusters in that order, those that are not named left out. */
  Shape pick(int[] chosen);

  /** The centre of one. */
  default double[] centre(int place) {
    int d = centres().length / size();
    return Arrays.copyOfRange(centres(), place * d, (place + 1) * d);
  }

  /** The distance of a point to a centre. */
  default double distance(double[] point, int place) {
    int d = point.length;
    double squares = 0;
    for (int j = 0; j < d; j++) {
      double apart = point[j] - centres()[place * d + j];
      squares += apart * apart;
    }
    return Math.sqrt(squares);
  }

  /**
   * To the nearest centre. The confidence is how much nearer it is than the next: {@code 1 -
   * distance / distance of the next}.
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
  record Nearest(double[] centres, int size) implements Shape {

    @Override
    public Assignment assign(double[] point) {
      int place = 0;
      int next = 0;
      double first = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      for (int c = 0; c < size; c++) {
        double distance = distance(point, c);
        if (distance < first) {
          second = first;
          next = place;
          first = distance;
          place = c;
        } else if (distance < second) {
          second = distance;
          next = c;
        }
      }
      return new Assignment(place, next, second == 0 ? 0 : 1 - first / second);
    }

    @Override
    public Shape pick(int[] chosen) {
      int d = centres.length / size;
      double[] picked = new double[chosen.length * d];
      for (int c = 0; c < chosen.length; c++) {
        System.arraycopy(centres, chosen[c] * d, picked, c * d, d);
      }
      return new Nearest(picked, chosen.length);
    }
  }

  /** To the likeliest component of a mixture; the confidence is its probability. */
  record Likeliest(Mixture mixture) implements Shape {

    @Override
    public int size() {
      return mixture.components();
    }

    @Override
    public double[] centres() {
      return mixture.means();
    }

    @Override
    public Assignment assign(double[] point) {
      double[] probabilities = mixture.posterior(point);
      int place = 0;
      int next = -1;
      for (int c = 1; c < probabilities.length; c++) {
        if (probabilities[c] > probabilities[place]) {
          next = place;
          place = c;
        } else if (next < 0 || probabilities[c] > probabilities[next]) {
          next = c;
        }
      }
      return new Assignment(place, Math.max(next, 0), Math.min(1, probabilities[place]));
    }

    @Override
    public Shape pick(int[] chosen) {
      return new Likeliest(mixture.pick(chosen));
    }
  }
}

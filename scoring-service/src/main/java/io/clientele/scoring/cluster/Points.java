package io.clientele.scoring.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Points of as many coordinates each, one after the other. */
public final class Points {

  private final double[] values;
  private final int dimensions;

  /**
   * The points of the coordinates, which are not copied.
   *
   * @param values finite; as many for each point
   */
  public Points(double[] values, int dimensions) {
    if (dimensions < 1 || values.length % dimensions != 0) {
      throw new IllegalArgumentException("every point has as many coordinates");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("coordinates are finite");
      }
    }
    this.values = values;
    this.dimensions = dimensions;
  }

  /** How many there are. */
  public int size() {
    return values.length / dimensions;
  }

  /** How many coordinates each has. */
  public int dimensions() {
    return dimensions;
  }

  /** One coordinate of one point. */
  public double at(int point, int dimension) {
    return values[point * dimensions + dimension];
  }

  /** The coordinates of a point. */
  double[] row(int point) {
    return Arrays.copyOfRange(values, point * dimensions, (point + 1) * dimensions);
  }

  /** The squared distance of a point from the {@code which}th of several centres. */
  double squared(int point, double[] centres, int which) {
    int at = point * dimensions;
    int of = which * dimensions;
    double sum = 0;
    for (int j = 0; j < dimensions; j++) {
      double apart = values[at + j] - centres[of + j];
      sum += apart * apart;
    }
    return sum;
  }

  /** The squared distance of two points. */
  double squared(int point, int other) {
    return squared(point, values, other);
  }

  /** Some of them, in that order; one can be there several times. */
  public Points pick(int[] chosen) {
    double[] picked = new double[chosen.length * dimensions];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * dimensions, picked, i * dimensions, dimensions);
    }
    return new Points(picked, dimensions);
  }

  /** How many different points there are, counted up to {@code most}. */
  int distinct(int most) {
    Set<Key> found = new HashSet<>();
    for (int i = 0; i < size() && found.size() < most; i++) {
      found.add(new Key(Arrays.hashCode(row(i)), row(i)));
    }
    return found.size();
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by what is in them
  private record Key(int hash, double[] row) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(row, key.row);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}

package io.clientele.scoring.evaluation;

/**
 * Values in figures.
 *
 * @param count how many values there are
 * @param mean 0 where there are none
 * @param variance by {@code count - 1}; 0 where there are fewer than two
 */
public record Sample(long count, double mean, double variance) {

  /** No values. */
  public static final Sample NONE = new Sample(0, 0, 0);

  public Sample {
    if (count < 0
        || !Double.isFinite(mean)
        || !(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("figures of values are finite, a variance not negative");
    }
  }

  /** Of the values. */
  public static Sample of(double... values) {
    Builder sample = new Builder();
    for (double value : values) {
      sample.add(value);
    }
    return sample.build();
  }

  /** Both together. */
  public Sample and(Sample other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    long all = count + other.count;
    double apart = other.mean - mean;
    double squares =
        squares() + other.squares() + apart * apart * ((double) count * other.count / all);
    return new Sample(all, mean + apart * other.count / all, squares / (all - 1));
  }

  /** Sum of the squared deviations from the mean. */
  public double squares() {
    return count < 2 ? 0 : variance * (count - 1);
  }

  /** Gathers values one by one, without losing digits (Welford, Technometrics 4, 1962). */
  public static final class Builder {

    private long count;
    private double mean;
    private double squares;

    /** Adds a value. */
    public void add(double value) {
      count++;
      double before = value - mean;
      mean += before / count;
      squares += before * (value - mean);
    }

    /** Of the values so far. */
    public Sample build() {
      return new Sample(count, mean, count < 2 ? 0 : squares / (count - 1));
    }
  }
}

package io.clientele.scoring.clv;

import java.util.Arrays;

/**
 * The data of a model of spend: for each customer the repeat days of purchase and the mean value of
 * these days. Customers without such a day, or with a mean that is not positive, are left out.
 */
public final class SpendSample {

  private final int[] days;
  private final double[] means;
  private final long nonPositive;

  private SpendSample(int[] days, double[] means, long nonPositive) {
    this.days = days;
    this.means = means;
    this.nonPositive = nonPositive;
  }

  /** Takes customers one by one; twelve bytes for each. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many customers are in it. */
  public int size() {
    return days.length;
  }

  /** Customers who were left out as their mean value is not positive. */
  public long nonPositive() {
    return nonPositive;
  }

  int days(int row) {
    return days[row];
  }

  double mean(int row) {
    return means[row];
  }

  /** Pearson's correlation of days and mean value; 0 where one of them does not vary. */
  double correlation() {
    double meanDays = Arrays.stream(days).average().orElse(0);
    double meanValue = Arrays.stream(means).average().orElse(0);
    double both = 0;
    double squaresOfDays = 0;
    double squaresOfValues = 0;
    for (int i = 0; i < days.length; i++) {
      double d = days[i] - meanDays;
      double m = means[i] - meanValue;
      both += d * m;
      squaresOfDays += d * d;
      squaresOfValues += m * m;
    }
    double scale = Math.sqrt(squaresOfDays) * Math.sqrt(squaresOfValues);
    return scale > 0 && Double.isFinite(scale) ? both / scale : 0;
  }

  /** The mean of the mean values. */
  double meanValue() {
    return Arrays.stream(means).average().orElse(0);
  }

  /** Every so manieth customer, so that about so many remain. */
  SpendSample thinned(int about) {
    int step = Math.max(1, size() / about);
    int size = Math.ceilDiv(size(), step);
    int[] someDays = new int[size];
    double[] someMeans = new double[size];
    for (int i = 0; i < size; i++) {
      someDays[i] = days[i * step];
      someMeans[i] = means[i * step];
    }
    return new SpendSample(someDays, someMeans, nonPositive);
  }

  /** Gathers customers. */
  public static final class Builder {

    private int[] days = new int[1024];
    private double[] means = new double[1024];
    private int size;
    private long nonPositive;

    private Builder() {}

    /**
     * One customer.
     *
     * @param repeatDays days of purchase after the first; without any he is not looked at
     * @param mean the mean value of these days
     * @throws IllegalArgumentException where the mean is not finite
     */
    public Builder add(int repeatDays, double mean) {
      if (repeatDays < 0 || (repeatDays > 0 && !Double.isFinite(mean))) {
        throw new IllegalArgumentException("not a spend: %d days, %s".formatted(repeatDays, mean));
      }
      if (repeatDays > 0 && mean > 0) {
        keep(repeatDays, mean);
      } else if (repeatDays > 0) {
        nonPositive++;
      }
      return this;
    }

    private void keep(int repeatDays, double mean) {
      if (size == days.length) {
        days = Arrays.copyOf(days, size + (size >> 1));
        means = Arrays.copyOf(means, size + (size >> 1));
      }
      days[size] = repeatDays;
      means[size++] = mean;
    }

    /** All that were added. */
    public SpendSample build() {
      return new SpendSample(Arrays.copyOf(days, size), Arrays.copyOf(means, size), nonPositive);
    }
  }
}

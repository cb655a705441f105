package io.clientele.scoring.cluster;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a number is made comparable with others: {@code (f(x) - centre) / scale}, cut at {@value
 * #FARTHEST} on both sides so that one giant is no group of his own. {@code f} is the number itself
 * or, where many small ones stand beside few great ones, {@code ln(1 + x)}, mirrored for the
 * negative.
 *
 * @param centre median of {@code f(x)}
 * @param scale interquartile range of {@code f(x)} by 1.349, which is the standard deviation of a
 *     normal distribution; the standard deviation where half of all are alike
 * @param missing of whoever has no value: the median, in the number's own unit
 */
public record Scale(String name, boolean logarithm, double centre, double scale, double missing) {

  /** In the unit of the scale. */
  static final double FARTHEST = 5;

  private static final double RANGE_OF_NORMAL = 1.3489795003921634;
  private static final double SKEWED = 1;
  private static final double FEW = 0.01;

  public Scale {
    if (!(scale > 0) || !Double.isFinite(centre) || !Double.isFinite(missing)) {
      throw new IllegalArgumentException("a scale is positive and finite");
    }
  }

  /**
   * The scale of a feature; nothing where all its values are alike or there are none.
   *
   * @param values not a number where there is none
   */
  public static Optional<Scale> of(String name, double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (known.length == 0 || known[0] == known[known.length - 1]) {
      return Optional.empty();
    }
    boolean logarithm = logarithm(known);
    double[] seen = logarithm ? Arrays.stream(known).map(Scale::logarithm).toArray() : known;
    double range = (quantile(seen, 0.75) - quantile(seen, 0.25)) / RANGE_OF_NORMAL;
    double scale = range > 0 ? range : Math.sqrt(moment(seen, 2));
    // So near to each other that their variance is no number.
    return scale > 0
        ? Optional.of(new Scale(name, logarithm, quantile(seen, 0.5), scale, quantile(known, 0.5)))
        : Optional.empty();
  }

  // Where (nearly) nothing is negative, the greater ones are far off, and the logarithm helps.
  private static boolean logarithm(double[] sorted) {
    return quantile(sorted, FEW) >= 0
        && skewness(sorted) > SKEWED
        && Math.abs(skewness(Arrays.stream(sorted).map(Scale::logarithm).toArray()))
            < skewness(sorted);
  }

  private static double logarithm(double value) {
    return Math.signum(value) * Math.log1p(Math.abs(value));
  }

  private static double skewness(double[] values) {
    double variance = moment(values, 2);
    return variance == 0 ? 0 : moment(values, 3) / Math.pow(variance, 1.5);
  }

  private static double moment(double[] values, int order) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values)
        .map(value -> Math.pow(value - mean, order))
        .average()
        .orElseThrow();
  }

  // Between the two nearest values by their distance (Hyndman, Fan 1996, definition 7).
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The number as it is compared; the median's where it is not a number. */
  public double of(double value) {
    double known = Double.isNaN(value) ? missing : value;
    double seen = ((logarithm ? logarithm(known) : known) - centre) / scale;
    return Math.max(-FARTHEST, Math.min(FARTHEST, seen));
  }
}

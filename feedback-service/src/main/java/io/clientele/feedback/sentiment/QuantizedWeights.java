package io.clientele.feedback.sentiment;

/**
 * Weights of several linear functions ("heads") over one vocabulary, eight bits each.
 *
 * <p>The weight of feature {@code row} in head {@code h} is {@code scale[h] * c * |c|} with {@code
 * c = cells[row * heads + h]}: the square keeps the few large weights as well as the many small
 * ones. The weights of one feature lie side by side, so that a text is scored for all heads in one
 * pass, in whole numbers.
 *
 * @param scales one positive factor per head
 * @param biases one constant per head
 * @param cells the signed roots of the weights in [-127, 127], row by row
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; megabytes that are handed over once and only read
public record QuantizedWeights(float[] scales, float[] biases, byte[] cells) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the lengths do not fit together
   */
  public QuantizedWeights {
    if (scales.length == 0 || scales.length != biases.length || cells.length % scales.length != 0) {
      throw new IllegalArgumentException(
          "weights of %d scales, %d biases and %d cells do not fit together"
              .formatted(scales.length, biases.length, cells.length));
    }
  }

  /** The number of linear functions. */
  public int heads() {
    return scales.length;
  }

  /** The number of features. */
  public int rows() {
    return cells.length / scales.length;
  }

  /** Adds the squared cells of a feature, with their signs, to a sum per head. */
  public void addRow(int row, int[] sums) {
    int cell = row * sums.length;
    for (int head = 0; head < sums.length; head++) {
      int step = cells[cell + head];
      sums[head] += step * Math.abs(step);
    }
  }

  /** The squared cell of a feature in a head, with its sign: its weight in steps of the scale. */
  public int steps(int row, int head) {
    int step = cells[row * scales.length + head];
    return step * Math.abs(step);
  }

  /** The sum of the weights of a feature, each times the factor of its head. */
  double product(int row, double[] factors) {
    double sum = 0;
    for (int head = 0; head < scales.length; head++) {
      sum += factors[head] * scales[head] * steps(row, head);
    }
    return sum;
  }

  /**
   * Turns the sums over {@code known} features into scores: {@code bias + scale * sum /
   * sqrt(known)}.
   */
  public double[] scores(int[] sums, int known) {
    double norm = 1 / Math.sqrt(known);
    double[] scores = new double[sums.length];
    for (int head = 0; head < sums.length; head++) {
      scores[head] = biases[head] + scales[head] * norm * sums[head];
    }
    return scores;
  }
}

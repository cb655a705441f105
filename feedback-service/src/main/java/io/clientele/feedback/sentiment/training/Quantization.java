package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.QuantizedWeights;
import java.util.Arrays;

/** Rounds fitted weights to eight bits. */
final class Quantization {
  private static final int LARGEST_CELL = 127;

  private Quantization() {}

  /**
   * Rounds the signed root of each weight, by a scale per function under which its largest weight
   * is kept.
   */
  static QuantizedWeights of(LinearHeads heads) {
    int count = heads.functions().length;
    int features = heads.functions()[0].weights().length;
    float[] scales = new float[count];
    float[] biases = new float[count];
    byte[] cells = new byte[features * count];
    for (int head = 0; head < count; head++) {
      LinearFunction function = heads.functions()[head];
      scales[head] = scale(function.weights());
      biases[head] = (float) function.bias();
      for (int feature = 0; feature < features; feature++) {
        cells[feature * count + head] = cell(function.weights()[feature] / scales[head]);
      }
    }
    return new QuantizedWeights(scales, biases, cells);
  }

  private static float scale(double[] weights) {
    double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
    return (float) ((largest > 0 ? largest : 1) / (LARGEST_CELL * LARGEST_CELL));
  }

  private static byte cell(double steps) {
    double root = Math.sqrt(Math.abs(steps));
    return (byte) (Math.signum(steps) * Math.min(LARGEST_CELL, Math.round(root)));
  }
}

package io.clientele.feedback.sentiment.training;

/** Rounds fitted numbers to those that a model file holds. */
final class Floats {
  private Floats() {}

  static float[] of(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int at = 0; at < floats.length; at++) {
      floats[at] = (float) numbers[at];
    }
    return floats;
  }

  static float[][] of(double[][] numbers) {
    float[][] floats = new float[numbers.length][];
    for (int row = 0; row < floats.length; row++) {
      floats[row] = of(numbers[row]);
    }
    return floats;
  }
}

package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Heads;
import io.clientele.feedback.sentiment.Softmax;

/**
 * Multinomial logistic regression on a few dense inputs, by full gradient steps with momentum
 * (Polyak, "Some methods of speeding up the convergence of iteration methods", 1964) on inputs
 * scaled to a mean square of 1.
 */
final class SoftmaxRegression {
  private static final double STEP = 0.5;
  private static final double MOMENTUM = 0.9;
  private static final double PENALTY = 1e-5;
  private static final double TINY = 1e-9;

  private SoftmaxRegression() {}

  /**
   * Fits one row of numbers per answer.
   *
   * @param inputs one row per example; not changed
   * @param answers of each example
   * @param weights of each example, 1 on average
   * @param rounds the number of steps
   */
  static double[][] fit(double[][] inputs, int[] answers, double[] weights, int rounds) {
    double[] scales = scales(inputs);
    double[][] scaled = scaled(inputs, scales);
    double[][] rows = new double[Heads.CLASSES][scales.length];
    double[][] velocity = new double[Heads.CLASSES][scales.length];
    for (int round = 0; round < rounds; round++) {
      descend(rows, velocity, gradient(rows, scaled, answers, weights));
    }
    return scaled(rows, scales);
  }

  private static double[][] gradient(
      double[][] rows, double[][] inputs, int[] answers, double[] weights) {
    double[][] gradient = new double[rows.length][rows[0].length];
    for (int example = 0; example < inputs.length; example++) {
      double[] errors = probabilities(rows, inputs[example]);
      errors[answers[example]] -= 1;
      for (int answer = 0; answer < rows.length; answer++) {
        double error = errors[answer] * weights[example] / inputs.length;
        for (int input = 0; input < rows[answer].length; input++) {
          gradient[answer][input] += error * inputs[example][input];
        }
      }
    }
    return gradient;
  }

  /** The probability of each answer. */
  static double[] probabilities(double[][] rows, double[] inputs) {
    double[] scores = new double[rows.length];
    for (int answer = 0; answer < rows.length; answer++) {
      for (int input = 0; input < inputs.length; input++) {
        scores[answer] += rows[answer][input] * inputs[input];
      }
    }
    Softmax.apply(scores);
    return scores;
  }

  private static void descend(double[][] rows, double[][] velocity, double[][] gradient) {
    for (int answer = 0; answer < rows.length; answer++) {
      for (int input = 0; input < rows[answer].length; input++) {
        double slope = gradient[answer][input] + PENALTY * rows[answer][input];
        velocity[answer][input] = MOMENTUM * velocity[answer][input] - STEP * slope;
        rows[answer][input] += velocity[answer][input];
      }
    }
  }

  private static double[] scales(double[][] inputs) {
    double[] scales = new double[inputs[0].length];
    for (double[] row : inputs) {
      for (int input = 0; input < scales.length; input++) {
        scales[input] += row[input] * row[input] / inputs.length;
      }
    }
    for (int input = 0; input < scales.length; input++) {
      scales[input] = 1 / Math.sqrt(scales[input] + TINY);
    }
    return scales;
  }

  private static double[][] scaled(double[][] rows, double[] scales) {
    double[][] scaled = new double[rows.length][scales.length];
    for (int row = 0; row < rows.length; row++) {
      for (int input = 0; input < scales.length; input++) {
        scaled[row][input] = rows[row][input] * scales[input];
      }
    }
    return scaled;
  }
}

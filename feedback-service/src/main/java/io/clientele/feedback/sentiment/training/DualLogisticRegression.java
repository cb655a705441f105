package io.clientele.feedback.sentiment.training;

import java.util.Arrays;
import java.util.Random;

/**
 * Logistic regression, fitted by coordinate descent on its dual.
 *
 * <p>Minimises {@code sum_j w_j^2 / (2 v_j) + b^2 / 2 + sum_i c_i ln(1 + exp(-y_i (w.x_i + b)))}
 * with a variance v_j per feature and a cost c_i per example. In the dual each example has one
 * number a_i in (0, c_i), and {@code w_j = v_j sum_i a_i y_i x_ij}. One step solves for one a_i
 * exactly (Yu, Huang and Lin, "Dual coordinate descent methods for logistic regression and maximum
 * entropy models", Machine Learning 85, 2011). With {@code a = c s(t)}, s the logistic function,
 * the condition is {@code q (c s(t) - a_old) + y (w.x + b) + t = 0}; its left side rises with t, so
 * Newton steps inside a shrinking bracket find t.
 */
final class DualLogisticRegression {
  private static final int NEWTON_STEPS = 20;
  private static final double TOLERANCE = 1e-6;
  private static final double MARGIN = 1e-12;
  private static final double START = 1e-8;

  private final FeatureRows texts;
  private final Question question;
  private final double[] variances;
  private final double[] weights;
  private final double[] duals;
  private final double[] curvatures;
  private double bias;

  private DualLogisticRegression(FeatureRows texts, Question question, double[] variances) {
    this.texts = texts;
    this.question = question;
    this.variances = variances;
    this.weights = new double[texts.width()];
    this.duals = new double[question.rows().length];
    this.curvatures = new double[duals.length];
  }

  /**
   * Fits a function.
   *
   * @param variances one positive number per feature
   * @param rounds how often every example is visited
   * @param random decides the order of the visits
   */
  static LinearFunction fit(
      FeatureRows texts, Question question, double[] variances, int rounds, Random random) {
    return new DualLogisticRegression(texts, question, variances).run(rounds, random);
  }

  /** Fits a function in which every feature has the variance 1. */
  static LinearFunction fit(FeatureRows texts, Question question, int rounds, Random random) {
    double[] variances = new double[texts.width()];
    Arrays.fill(variances, 1);
    return fit(texts, question, variances, rounds, random);
  }

  private LinearFunction run(int rounds, Random random) {
    int[] order = new int[duals.length];
    for (int example = 0; example < order.length; example++) {
      order[example] = example;
      start(example);
    }
    for (int round = 0; round < rounds; round++) {
      shuffle(order, random);
      for (int example : order) {
        step(example);
      }
    }
    return new LinearFunction(weights, bias);
  }

  private void start(int example) {
    int row = question.rows()[example];
    double sum = 0;
    for (int feature : texts.features()[row]) {
      sum += variances[feature];
    }
    curvatures[example] = 1 + sum * texts.value(row) * texts.value(row);
    duals[example] = Math.min(START, question.costs()[example] / 2);
    move(example, duals[example]);
  }

  private void step(int example) {
    double cost = question.costs()[example];
    double product = sign(example) * score(question.rows()[example]);
    double dual = solve(curvatures[example], cost, duals[example], product);
    move(example, dual - duals[example]);
    duals[example] = dual;
  }

  private double score(int row) {
    double sum = 0;
    for (int feature : texts.features()[row]) {
      sum += weights[feature];
    }
    return bias + texts.value(row) * sum;
  }

  private void move(int example, double change) {
    int row = question.rows()[example];
    double signed = change * sign(example);
    double each = signed * texts.value(row);
    for (int feature : texts.features()[row]) {
      weights[feature] += each * variances[feature];
    }
    bias += signed;
  }

  private double sign(int example) {
    return question.yes()[example] ? 1 : -1;
  }

  private static double solve(double curvature, double cost, double dual, double product) {
    double low = -product - curvature * (cost - dual);
    double high = -product + curvature * dual;
    double t = Math.clamp(StrictMath.log(dual / (cost - dual)), low, high);
    for (int newton = 0; newton < NEWTON_STEPS; newton++) {
      double share = logistic(t);
      double value = curvature * (cost * share - dual) + product + t;
      low = value > 0 ? low : t;
      high = value > 0 ? t : high;
      double next = t - value / (curvature * cost * share * (1 - share) + 1);
      next = next > low && next < high ? next : (low + high) / 2;
      boolean done = Math.abs(next - t) < TOLERANCE;
      t = next;
      if (done) {
        break;
      }
    }
    return Math.clamp(cost * logistic(t), MARGIN * cost, (1 - MARGIN) * cost);
  }

  private static double logistic(double t) {
    return 1 / (1 + StrictMath.exp(-t));
  }

  private static void shuffle(int[] order, Random random) {
    for (int last = order.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int swapped = order[last];
      order[last] = order[other];
      order[other] = swapped;
    }
  }
}

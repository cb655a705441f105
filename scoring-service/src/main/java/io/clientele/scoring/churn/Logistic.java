package io.clientele.scoring.churn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression with an L2 penalty: minimises {@code |w|^2 / 2 + C * sum log(1 + exp(-y
 * w'x))} by a trust region Newton method (Lin, Weng, Keerthi, Trust region Newton method for
 * large-scale logistic regression, JMLR 9, 2008). Deterministic.
 *
 * @param weights by column
 */
record Logistic(double[] weights, double intercept) {

  private static final double TOLERANCE = 1e-4;
  private static final int MOST_ITERATIONS = 1_000;

  /**
   * Fits it.
   *
   * @param rows dense; the same length each
   * @param chosen which of the rows to learn from
   * @param cost {@code C}: the greater, the weaker the penalty
   */
  static Logistic fit(double[][] rows, boolean[] left, int[] chosen, double cost) {
    int columns = rows[0].length;
    Problem problem = new Problem();
    problem.l = chosen.length;
    problem.n = columns + 1;
    problem.bias = 1;
    problem.x = new Feature[chosen.length][];
    problem.y = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      problem.x[i] = features(rows[chosen[i]]);
      problem.y[i] = left[chosen[i]] ? 1 : -1;
    }
    Linear.disableDebugOutput();
    Model model =
        Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE, MOST_ITERATIONS));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] raw = model.getFeatureWeights();
    double[] weights = new double[columns];
    for (int i = 0; i < columns; i++) {
      weights[i] = sign * raw[i];
    }
    return new Logistic(weights, sign * raw[columns]);
  }

  private static Feature[] features(double[] row) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        features.add(new FeatureNode(i + 1, row[i]));
      }
    }
    features.add(new FeatureNode(row.length + 1, 1));
    return features.toArray(Feature[]::new);
  }

  /** The logarithm of the odds. */
  double logOdds(double[] row) {
    double sum = intercept;
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }

  /** The probability of log odds. */
  static double probability(double logOdds) {
    return logOdds >= 0
        ? 1 / (1 + Math.exp(-logOdds))
        : Math.exp(logOdds) / (1 + Math.exp(logOdds));
  }

  /** {@code log(1 + exp(x))}, without overflow. */
  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}

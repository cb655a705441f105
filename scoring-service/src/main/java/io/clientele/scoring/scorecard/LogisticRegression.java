package io.clientele.scoring.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A logistic regression with a ridge: {@code P(y = 1) = 1 / (1 + exp(-(b0 + b x)))}, where {@code
 * b} minimises the negative log-likelihood plus {@code ridge / 2 * |b|^2} (the intercept is free),
 * found by Newton's method with halved steps (McCullagh and Nelder, Generalized Linear Models, 2nd
 * edition, 1989, section 4.4). The ridge keeps indicators apart that say nearly the same.
 *
 * @param coefficients the intercept first
 * @param standardErrors from the inverse of the penalised information, in the same order
 * @param logLikelihood without the penalty
 */
record LogisticRegression(
    List<Double> coefficients, List<Double> standardErrors, double logLikelihood) {

  private static final int MOST_STEPS = 100;
  private static final double SMALLEST_STEP = 1e-10;

  /**
   * Fits it.
   *
   * @param rows the same number of values for each customer
   * @param steps told the number of each step
   */
  static LogisticRegression fit(
      double[][] rows, boolean[] positive, double ridge, IntConsumer steps) {
    Likelihood likelihood = new Likelihood(rows, positive, ridge);
    double[] at = new double[rows[0].length + 1];
    Point here = likelihood.at(at);
    for (int step = 0; step < MOST_STEPS; step++) {
      steps.accept(step);
      double[] direction = here.information.solve(here.gradient);
      double share = 1;
      Point next = likelihood.at(moved(at, direction, share));
      while (next.objective < here.objective && share > SMALLEST_STEP) {
        share /= 2;
        next = likelihood.at(moved(at, direction, share));
      }
      if (next.objective < here.objective) {
        break;
      }
      double gain = next.objective - here.objective;
      at = moved(at, direction, share);
      here = next;
      if (gain <= SMALLEST_STEP * Math.abs(here.objective)) {
        break;
      }
    }
    double[] variances = here.information.inverseDiagonal();
    return new LogisticRegression(boxed(at), boxed(roots(variances)), likelihood.logLikelihood(at));
  }

  private static double[] moved(double[] at, double[] direction, double share) {
    double[] moved = at.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += share * direction[i];
    }
    return moved;
  }

  private static double[] roots(double[] squares) {
    double[] roots = new double[squares.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(squares[i]);
    }
    return roots;
  }

  private static List<Double> boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** The penalised log-likelihood, its gradient and its negative second derivatives at a place. */
  private static final class Point {
    final double objective;
    final double[] gradient;
    final PositiveMatrix information;

    Point(double objective, double[] gradient, PositiveMatrix information) {
      this.objective = objective;
      this.gradient = gradient;
      this.information = information;
    }
  }

  private static final class Likelihood {
    private final double[][] rows;
    private final boolean[] positive;
    private final double ridge;

    Likelihood(double[][] rows, boolean[] positive, double ridge) {
      this.rows = rows;
      this.positive = positive;
      this.ridge = ridge;
    }

    double logLikelihood(double[] at) {
      double sum = 0;
      for (int i = 0; i < rows.length; i++) {
        sum -= softplus(positive[i] ? -logit(at, rows[i]) : logit(at, rows[i]));
      }
      return sum;
    }

    Point at(double[] at) {
      int size = at.length;
      double[] gradient = new double[size];
      double[][] information = new double[size][size];
      double objective = logLikelihood(at);
      for (int i = 0; i < rows.length; i++) {
        double chance = 1 / (1 + Math.exp(-logit(at, rows[i])));
        double error = (positive[i] ? 1 : 0) - chance;
        double weight = chance * (1 - chance);
        for (int j = 0; j < size; j++) {
          double x = j == 0 ? 1 : rows[i][j - 1];
          gradient[j] += error * x;
          for (int k = 0; k <= j; k++) {
            information[j][k] += weight * x * (k == 0 ? 1 : rows[i][k - 1]);
          }
        }
      }
      for (int j = 1; j < size; j++) {
        objective -= ridge / 2 * at[j] * at[j];
        gradient[j] -= ridge * at[j];
        information[j][j] += ridge;
      }
      return new Point(objective, gradient, new PositiveMatrix(information));
    }

    private static double logit(double[] at, double[] row) {
      double sum = at[0];
      for (int j = 0; j < row.length; j++) {
        sum += at[j + 1] * row[j];
      }
      return sum;
    }

    private static double softplus(double x) {
      return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
  }
}

package io.clientele.scoring.satisfaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The linear model of {@link Drivers}, fitted; columns are aspects in the order given. */
final class RidgeFit {

  private static final int ROUNDS = 5;
  private static final double LEAST_VARIANCE = 1e-6;

  private final double base;
  private final double explained;
  private final double[] effects;
  private final double[] deviations;

  private RidgeFit(double base, double explained, double[] effects, double[] deviations) {
    this.base = base;
    this.explained = explained;
    this.effects = effects;
    this.deviations = deviations;
  }

  double base() {
    return base;
  }

  double explained() {
    return explained;
  }

  double effect(int column) {
    return effects[column];
  }

  double deviation(int column) {
    return deviations[column];
  }

  // The residuals' variance decides the shrinkage, and the shrinkage the residuals: a few rounds
  // settle it, as the shrinkage is weak where there are many rows.
  static RidgeFit of(List<Spoken> spoken, List<String> aspects, double prior) {
    Moments moments = Moments.of(spoken, aspects);
    double variance = Math.max(LEAST_VARIANCE, moments.total / spoken.size());
    double[][] inverse = {};
    double[] effects = {};
    double residual = moments.total;
    for (int round = 0; round < ROUNDS; round++) {
      inverse = inverse(moments.products, variance / (prior * prior));
      effects = times(inverse, moments.outcomes);
      residual = moments.residual(effects);
      variance = Math.max(LEAST_VARIANCE, residual / (spoken.size() - 1));
    }
    double base = moments.outcomeMean;
    double[] deviations = new double[effects.length];
    for (int j = 0; j < effects.length; j++) {
      base -= effects[j] * moments.means[j];
      deviations[j] = Math.sqrt(variance * inverse[j][j]);
    }
    double explained = moments.total > 0 ? Math.clamp(1 - residual / moments.total, 0.0, 1.0) : 0;
    return new RidgeFit(base, explained, effects, deviations);
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] result = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        result[i] += matrix[i][j] * vector[j];
      }
    }
    return result;
  }

  /** The inverse of {@code products + lambda I}, by Gauss and Jordan; it is positive definite. */
  private static double[][] inverse(double[][] products, double lambda) {
    int size = products.length;
    double[][] left = new double[size][];
    double[][] right = new double[size][size];
    for (int i = 0; i < size; i++) {
      left[i] = products[i].clone();
      left[i][i] += lambda;
      right[i][i] = 1;
    }
    for (int pivot = 0; pivot < size; pivot++) {
      double scale = left[pivot][pivot];
      scale(left[pivot], 1 / scale);
      scale(right[pivot], 1 / scale);
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          double factor = left[row][pivot];
          subtract(left[row], left[pivot], factor);
          subtract(right[row], right[pivot], factor);
        }
      }
    }
    return right;
  }

  private static void scale(double[] row, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] *= factor;
    }
  }

  private static void subtract(double[] row, double[] other, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] -= factor * other[j];
    }
  }

  /** Sums of products about the means. */
  private static final class Moments {

    final double[][] products;
    final double[] outcomes;
    final double[] means;
    double outcomeMean;
    double total;

    private Moments(int columns) {
      products = new double[columns][columns];
      outcomes = new double[columns];
      means = new double[columns];
    }

    static Moments of(List<Spoken> spoken, List<String> aspects) {
      Moments moments = new Moments(aspects.size());
      Map<String, Integer> columns = new HashMap<>();
      aspects.forEach(aspect -> columns.put(aspect, columns.size()));
      for (Spoken one : spoken) {
        moments.add(one.outcome(), row(one.aspects(), columns));
      }
      moments.center(spoken.size());
      return moments;
    }

    private static double[] row(Map<String, Double> polarities, Map<String, Integer> columns) {
      double[] row = new double[columns.size()];
      polarities.forEach((aspect, polarity) -> {
        Integer column = columns.get(aspect);
        if (column != null) {
          row[column] = polarity;
        }
      });
      return row;
    }

    private void add(double outcome, double[] row) {
      outcomeMean += outcome;
      total += outcome * outcome;
      for (int i = 0; i < row.length; i++) {
        if (row[i] != 0) {
          means[i] += row[i];
          outcomes[i] += row[i] * outcome;
          for (int j = 0; j < row.length; j++) {
            products[i][j] += row[i] * row[j];
          }
        }
      }
    }

    private void center(int rows) {
      outcomeMean /= rows;
      total = Math.max(0, total - rows * outcomeMean * outcomeMean);
      for (int i = 0; i < means.length; i++) {
        means[i] /= rows;
      }
      for (int i = 0; i < means.length; i++) {
        outcomes[i] -= rows * means[i] * outcomeMean;
        for (int j = 0; j < means.length; j++) {
          products[i][j] -= rows * means[i] * means[j];
        }
      }
    }

    double residual(double[] effects) {
      double residual = total;
      for (int i = 0; i < effects.length; i++) {
        residual -= 2 * effects[i] * outcomes[i];
        for (int j = 0; j < effects.length; j++) {
          residual += effects[i] * products[i][j] * effects[j];
        }
      }
      return Math.max(0, residual);
    }
  }
}

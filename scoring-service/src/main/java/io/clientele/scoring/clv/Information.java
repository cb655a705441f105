package io.clientele.scoring.clv;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * What the data tell of the parameters: minus the second derivatives of the logarithm of the
 * likelihood by the logarithms of the parameters, from differences of its exact first ones.
 *
 * @param covariance the inverse; of a direction of which the data tell next to nothing the standard
 *     error is {@value #WIDEST_ERROR}
 * @param complete whether there was no such direction
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
record Information(double[][] covariance, boolean complete) {

  private static final double STEP = 1e-4;
  private static final double WIDEST_ERROR = 5;

  static Information at(Objective objective, double[] point) {
    int size = point.length;
    double customers = objective.likelihood().customers();
    double[][] second = new double[size][size];
    for (int i = 0; i < size; i++) {
      double[] up = point.clone();
      double[] down = point.clone();
      up[i] += STEP;
      down[i] -= STEP;
      double[] above = objective.at(up).gradient();
      double[] below = objective.at(down).gradient();
      for (int j = 0; j < size; j++) {
        double value = customers * (above[j] - below[j]) / (2 * STEP);
        second[i][j] += value / 2;
        second[j][i] += value / 2;
      }
    }
    return inverse(second);
  }

  private static Information inverse(double[][] second) {
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(second));
    double least = 1 / (WIDEST_ERROR * WIDEST_ERROR);
    boolean complete = true;
    RealMatrix sum = new Array2DRowRealMatrix(second.length, second.length);
    for (int i = 0; i < second.length; i++) {
      double value = eigen.getEigenvalue(i);
      complete &= value >= least;
      RealMatrix part = eigen.getEigenvector(i).outerProduct(eigen.getEigenvector(i));
      sum = sum.add(part.scalarMultiply(1 / Math.max(least, value)));
    }
    return new Information(sum.getData(), complete);
  }

  /** The standard errors of the parameters themselves, by the delta method. */
  double[] standardErrors(double[] parameters) {
    double[] errors = new double[parameters.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = parameters[i] * Math.sqrt(covariance[i][i]);
    }
    return errors;
  }
}

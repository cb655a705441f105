package io.clientele.scoring.cluster;

/**
 * Fits a mixture by expectation and maximization (Dempster, Laird, Rubin, Journal of the Royal
 * Statistical Society B 39, 1977), from a partition on. Covariances are shrunk to their diagonals
 * and {@value #LEAST_VARIANCE} is added to every variance, so that no component collapses onto a
 * few equal points.
 */
final class Expectation {

  /** Of a feature's squared scale. */
  static final double LEAST_VARIANCE = 0.01;

  private static final int ITERATIONS = 200;
  private static final double ENOUGH = 1e-6;

  private final Points points;
  private final Covariance covariance;
  private final int k;
  private final int d;
  private final double[][] memberships;
  private double logLikelihood;

  private Expectation(Points points, Covariance covariance, int k) {
    this.points = points;
    this.covariance = covariance;
    this.k = k;
    d = points.dimensions();
    memberships = new double[points.size()][k];
  }

  /** The mixture that the partition leads to. */
  static MixtureFit fit(Points points, Partition start, Covariance covariance) {
    int k = start.centres().length / points.dimensions();
    Expectation run = new Expectation(points, covariance, k);
    for (int i = 0; i < points.size(); i++) {
      run.memberships[i][start.labels()[i]] = 1;
    }
    return run.run();
  }

  private MixtureFit run() {
    Mixture mixture = maximize();
    expect(mixture);
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ITERATIONS && logLikelihood - before > ENOUGH * points.size(); i++) {
      before = logLikelihood;
      mixture = maximize();
      expect(mixture);
    }
    double bic = covariance.parameters(k, d) * Math.log(points.size()) - 2 * logLikelihood;
    return new MixtureFit(mixture, covariance, logLikelihood, bic);
  }

  private void expect(Mixture mixture) {
    logLikelihood = 0;
    for (int i = 0; i < memberships.length; i++) {
      double[] logs = mixture.logDensities(points.row(i));
      double all = Mixture.logSum(logs);
      logLikelihood += all;
      for (int c = 0; c < k; c++) {
        memberships[i][c] = Math.exp(logs[c] - all);
      }
    }
  }

  private Mixture maximize() {
    double[] weights = new double[k];
    double[] means = new double[k * d];
    double[] factors = new double[k * d * d];
    for (int c = 0; c < k; c++) {
      double weight = mean(c, means);
      // A component that lost everything stays as one nobody belongs to.
      weights[c] = Math.max(weight, 1e-300) / memberships.length;
      double[] covariances = covariances(c, means, weight);
      System.arraycopy(factor(covariances), 0, factors, c * d * d, d * d);
    }
    return new Mixture(weights, means, factors);
  }

  private double mean(int component, double[] means) {
    double weight = 0;
    for (int i = 0; i < memberships.length; i++) {
      double member = memberships[i][component];
      weight += member;
      for (int j = 0; j < d; j++) {
        means[component * d + j] += member * points.at(i, j);
      }
    }
    for (int j = 0; j < d && weight > 0; j++) {
      means[component * d + j] /= weight;
    }
    return weight;
  }

  private double[] covariances(int component, double[] means, double weight) {
    boolean diagonal = covariance == Covariance.DIAGONAL;
    double[] sums = new double[d * d];
    double[] apart = new double[d];
    for (int i = 0; i < memberships.length; i++) {
      double member = memberships[i][component];
      if (member > 1e-12) {
        for (int j = 0; j < d; j++) {
          apart[j] = points.at(i, j) - means[component * d + j];
          for (int l = diagonal ? j : 0; l <= j; l++) {
            sums[j * d + l] += member * apart[j] * apart[l];
          }
        }
      }
    }
    for (int j = 0; j < d; j++) {
      for (int l = 0; l < j; l++) {
        sums[j * d + l] *= weight > 0 ? (1 - covariance.shrinkage()) / weight : 0;
      }
      double variance = weight > 0 ? sums[j * d + j] / weight : 1;
      sums[j * d + j] = variance + LEAST_VARIANCE;
    }
    return sums;
  }

  // Cholesky; what is on the diagonal is positive by the shrinkage and the least variance.
  private double[] factor(double[] covariances) {
    double[] factor = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double left = covariances[i * d + j];
        for (int l = 0; l < j; l++) {
          left -= factor[i * d + l] * factor[j * d + l];
        }
        factor[i * d + j] = i == j ? Math.sqrt(left) : left / factor[j * d + j];
      }
    }
    return factor;
  }
}

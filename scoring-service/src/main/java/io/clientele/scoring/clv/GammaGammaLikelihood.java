package io.clientele.scoring.clv;

import org.hipparchus.special.Gamma;

/** Of {@link GammaGamma}. Gamma functions of the days alone are read from tables. */
final class GammaGammaLikelihood implements Likelihood {

  private final SpendSample sample;
  private final double[] logMeans;
  private final boolean[] daysSeen;

  GammaGammaLikelihood(SpendSample sample) {
    this.sample = sample;
    this.logMeans = new double[sample.size()];
    int most = 0;
    for (int i = 0; i < logMeans.length; i++) {
      logMeans[i] = Math.log(sample.mean(i));
      most = Math.max(most, sample.days(i));
    }
    this.daysSeen = new boolean[most + 1];
    for (int i = 0; i < logMeans.length; i++) {
      daysSeen[sample.days(i)] = true;
    }
  }

  @Override
  public int rows() {
    return sample.size();
  }

  @Override
  public long customers() {
    return sample.size();
  }

  @Override
  public Sum at(double[] parameters) {
    double p = parameters[0];
    double q = parameters[1];
    double v = parameters[2];
    double logV = Math.log(v);
    int most = daysSeen.length;
    double[] constant = new double[most];
    double[] byP = new double[most];
    double[] byQ = new double[most];
    for (int x = 1; x < most; x++) {
      if (daysSeen[x]) {
        constant[x] =
            Gamma.logGamma(p * x + q)
                - Gamma.logGamma(p * x)
                - Gamma.logGamma(q)
                + q * logV
                + p * x * Math.log(x);
        byQ[x] = Gamma.digamma(p * x + q);
        byP[x] = x * (byQ[x] - Gamma.digamma(p * x) + Math.log(x));
        byQ[x] += logV - Gamma.digamma(q);
      }
    }
    return (from, to, gradient) -> {
      double sum = 0;
      for (int row = from; row < to; row++) {
        int x = sample.days(row);
        double whole = v + sample.mean(row) * x;
        double logWhole = Math.log(whole);
        double shape = p * x;
        sum += constant[x] + (shape - 1) * logMeans[row] - (shape + q) * logWhole;
        gradient[0] += byP[x] + x * (logMeans[row] - logWhole);
        gradient[1] += byQ[x] - logWhole;
        gradient[2] += q / v - (shape + q) / whole;
      }
      return sum;
    };
  }
}

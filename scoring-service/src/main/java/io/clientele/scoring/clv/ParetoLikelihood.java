package io.clientele.scoring.clv;

/**
 * Of {@link ParetoNbd}. The derivatives of the integral are integrals of the derivatives, under the
 * same nodes: {@link PowerIntegral}.
 */
record ParetoLikelihood(PurchaseCounts counts) implements Likelihood {

  @Override
  public int rows() {
    return counts.size();
  }

  @Override
  public long customers() {
    return counts.customers();
  }

  @Override
  public Sum at(double[] parameters) {
    return new Rows(counts, parameters)::add;
  }

  private static final class Rows {

    private final PurchaseCounts counts;
    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;
    private final double[] alphaLogs;
    private final double[] betaLogs;
    private final double[] rising;
    private final double[] risingSlope;

    Rows(PurchaseCounts counts, double[] parameters) {
      this.counts = counts;
      this.r = parameters[0];
      this.alpha = parameters[1];
      this.s = parameters[2];
      this.beta = parameters[3];
      this.alphaLogs = Logs.of(alpha, counts.mostDays(), counts.unit());
      this.betaLogs = Logs.of(beta, counts.mostDays(), counts.unit());
      this.rising = Rising.logs(r, counts.mostPurchases());
      this.risingSlope = Rising.slopes(r, counts.mostPurchases());
    }

    double add(int from, int to, double[] gradient) {
      double sum = 0;
      for (int row = from; row < to; row++) {
        sum += counts.count(row) * row(row, gradient);
      }
      return sum;
    }

    private double row(int row, double[] gradient) {
      int n = counts.count(row);
      int x = counts.frequency(row);
      double exponent = r + x;
      int age = counts.ageDays(row);
      double unit = counts.unit().days();
      double byAlphaLog = alphaLogs[age] - alphaLogs[0];
      double byBetaLog = betaLogs[age] - betaLogs[0];
      double value = rising[x] - x * alphaLogs[0] - exponent * byAlphaLog - s * byBetaLog;
      double dR = risingSlope[x] - byAlphaLog;
      double dAlpha = r / alpha - exponent / (alpha + age / unit);
      double dS = -byBetaLog;
      double dBeta = s / beta - s / (beta + age / unit);
      int recency = counts.recencyDays(row);
      if (age > recency) {
        double from = recency / unit;
        double alphaSilence = alphaLogs[age] - alphaLogs[recency];
        double betaSilence = betaLogs[age] - betaLogs[recency];
        PowerIntegral integral =
            new PowerIntegral(exponent, alpha, s + 1, beta).over(from, age / unit);
        double logOdds =
            Math.log(s / (beta + from) * integral.value)
                + exponent * alphaSilence
                + s * betaSilence;
        double gone = Logistic.of(logOdds);
        value += Logistic.log1pExp(logOdds);
        double per = gone / integral.value;
        dR += gone * alphaSilence - per * integral.alphaLog;
        dAlpha += gone * exponent / (alpha + age / unit) - per * exponent * integral.alphaInverse;
        dS += gone * (1 / s + betaSilence) - per * integral.betaLog;
        dBeta += gone * s / (beta + age / unit) - per * (s + 1) * integral.betaInverse;
      }
      gradient[0] += n * dR;
      gradient[1] += n * dAlpha;
      gradient[2] += n * dS;
      gradient[3] += n * dBeta;
      return value;
    }
  }
}

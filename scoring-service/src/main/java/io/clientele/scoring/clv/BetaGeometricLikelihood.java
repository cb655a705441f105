package io.clientele.scoring.clv;

/**
 * Of {@link BgNbd} and {@link MbgNbd}. Per row an exponential and a logarithm; everything else
 * depends on the frequency or on one number of days alone and is read from tables.
 *
 * @param counts the data
 * @param extra chances to stop besides the repeat purchases: 0, or 1 where the first is one
 */
record BetaGeometricLikelihood(PurchaseCounts counts, int extra) implements Likelihood {

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
    return new Rows(counts, extra, parameters)::add;
  }

  private static final class Rows {

    private final PurchaseCounts counts;
    private final int extra;
    private final double r;
    private final double alpha;
    private final double a;
    private final double b;
    private final double logAlpha;
    private final double unit;
    private final double[] logs;
    private final double[] rising;
    private final double[] risingSlope;
    private final double[] stays;
    private final double[] staysByB;
    private final double[] staysBySum;

    Rows(PurchaseCounts counts, int extra, double[] parameters) {
      this.counts = counts;
      this.extra = extra;
      this.r = parameters[0];
      this.alpha = parameters[1];
      this.a = parameters[2];
      this.b = parameters[3];
      this.logAlpha = Math.log(alpha);
      this.unit = counts.unit().days();
      this.logs = Logs.of(alpha, counts.mostDays(), counts.unit());
      int most = counts.mostPurchases() + extra;
      this.rising = Rising.logs(r, most);
      this.risingSlope = Rising.slopes(r, most);
      this.staysByB = Rising.slopes(b, most);
      this.staysBySum = Rising.slopes(a + b, most);
      this.stays = new double[most + 1];
      for (int k = 0; k < most; k++) {
        stays[k + 1] = stays[k] + Math.log((b + k) / (a + b + k));
      }
    }

    double add(int from, int to, double[] gradient) {
      double sum = 0;
      double byR = 0;
      double byAlpha = 0;
      double byA = 0;
      double byB = 0;
      for (int row = from; row < to; row++) {
        int x = counts.frequency(row);
        int chances = x + extra;
        int n = counts.count(row);
        double exponent = r + x;
        int age = counts.ageDays(row);
        double seen = alpha + age / unit;
        double logSeen = logs[age];
        double value = rising[x] - x * logAlpha + stays[chances] + exponent * (logAlpha - logSeen);
        double dR = risingSlope[x] + logAlpha - logSeen;
        double dAlpha = r / alpha - exponent / seen;
        double dA = -staysBySum[chances];
        double dB = staysByB[chances] - staysBySum[chances];
        if (chances > 0) {
          int recency = counts.recencyDays(row);
          double silence = logSeen - logs[recency];
          double odds = a / (b + chances - 1) * Math.exp(exponent * silence);
          double gone = odds < 1e300 ? odds / (1 + odds) : 1;
          value +=
              odds < 1e300
                  ? Math.log1p(odds)
                  : Math.log(a / (b + chances - 1)) + exponent * silence;
          dR += gone * silence;
          dAlpha += gone * exponent * (1 / seen - 1 / (alpha + recency / unit));
          dA += gone / a;
          dB -= gone / (b + chances - 1);
        }
        sum += n * value;
        byR += n * dR;
        byAlpha += n * dAlpha;
        byA += n * dA;
        byB += n * dB;
      }
      gradient[0] += byR;
      gradient[1] += byAlpha;
      gradient[2] += byA;
      gradient[3] += byB;
      return sum;
    }
  }
}

package io.clientele.scoring.clv;

/** Of {@link Nbd}. */
record NegativeBinomialLikelihood(PurchaseCounts counts) implements Likelihood {

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
    double r = parameters[0];
    double alpha = parameters[1];
    double logAlpha = Math.log(alpha);
    double[] rising = Rising.logs(r, counts.mostPurchases());
    double[] slopes = Rising.slopes(r, counts.mostPurchases());
    double[] logs = Logs.of(alpha, counts.mostDays(), counts.unit());
    return (from, to, gradient) -> {
      double sum = 0;
      for (int row = from; row < to; row++) {
        int x = counts.frequency(row);
        int n = counts.count(row);
        double age = counts.ageDays(row) / counts.unit().days();
        double silence = logAlpha - logs[counts.ageDays(row)];
        sum += n * (rising[x] - x * logAlpha + (r + x) * silence);
        gradient[0] += n * (slopes[x] + silence);
        gradient[1] += n * (r / alpha - (r + x) / (alpha + age));
      }
      return sum;
    };
  }
}

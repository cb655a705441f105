package io.clientele.scoring.clv;

/**
 * Buying at each occasion with a probability p ~ Beta(alpha, beta), stopping before each with a
 * probability theta ~ Beta(gamma, delta), from an instant at which the buyer is alive. Between two
 * occasions expectations grow in proportion to time. Sums over the occasions, of positive terms.
 */
record BetaBernoulliBuying(double alpha, double beta, double gamma, double delta)
    implements BuyingProcess {

  @Override
  public double expectedPurchases(double time) {
    return discountedPurchases(time, 0);
  }

  /** {@code sum_i e^(-rate i) E[p] E[(1 - theta)^i]}. */
  @Override
  public double discountedPurchases(double horizon, double rate) {
    double discount = Math.exp(-rate);
    double left = alpha / (alpha + beta);
    double sum = 0;
    int whole = (int) horizon;
    for (int i = 0; i < whole; i++) {
      left *= (delta + i) / (gamma + delta + i) * discount;
      sum += left;
    }
    double part = horizon - whole;
    return sum + part * left * (delta + whole) / (gamma + delta + whole) * discount;
  }

  /** Alive at the last occasion, or stopped right after occasion i >= k with k purchases. */
  @Override
  public double probability(long purchases, double time) {
    int occasions = (int) time;
    if (purchases > occasions) {
      return 0;
    }
    int k = (int) purchases;
    double bought = Math.exp(Rising.log(alpha, k) - Rising.log(alpha + beta, k));
    double alive = Math.exp(Rising.logBetaPower(gamma, delta, k));
    double sum = 0;
    for (int i = k; i < occasions; i++) {
      sum += bought * alive * gamma / (gamma + delta + i);
      alive *= (delta + i) / (gamma + delta + i);
      bought *= (i + 1.0) / (i + 1 - k) * ((beta + i - k) / (alpha + beta + i));
    }
    return Math.min(1, sum + bought * alive);
  }

  /** The first purchase, at each occasion; none between two. */
  @Override
  public double probabilityOfPurchase(double time) {
    double left = 1;
    double sum = 0;
    int whole = (int) time;
    for (int i = 0; i < whole; i++) {
      left *= (delta + i) / (gamma + delta + i);
      sum += left * alpha / (alpha + beta + i);
      left *= (beta + i) / (alpha + beta + i);
    }
    return Math.min(1, sum);
  }

  @Override
  public double timescale() {
    return 1;
  }
}

package io.clientele.scoring.clv;

import java.util.OptionalDouble;

/**
 * Buying at a rate drawn from a gamma distribution (shape r, rate alpha), stopping after each
 * purchase with a probability p drawn from a beta distribution (a, b).
 *
 * <p>Given p, {@code E[X(t)] = (1 - (1 + p t / alpha)^-r) / p}, and that is {@code sum_j (1 - p)^j
 * P(N(t) > j)} with N the purchases there would be without stopping, a negative binomial. Over p
 * the powers have the means {@code (b)_j / (a + b)_j}. All terms are positive: nothing cancels, and
 * neither a = 1 nor a + b = 1 is special, as they are in the form with 2F1 of Fader, Hardie and Lee
 * (2005, eq. 10), of which this is a rearrangement. Where there would be too many terms the mean
 * over p is an integral.
 */
record BetaGeometricBuying(double r, double alpha, double a, double b) implements BuyingProcess {

  private static final double MOST_TERMS = 1500;
  private static final double NEGLIGIBLE = 1e-12;

  @Override
  public double expectedPurchases(double time) {
    double[] expected = new double[1];
    expectedPurchases(new double[] {time}, 1, expected);
    return expected[0];
  }

  @Override
  public void expectedPurchases(double[] times, int count, double[] expected) {
    double longest = 0;
    for (int i = 0; i < count; i++) {
      longest = Math.max(longest, times[i]);
    }
    double terms = (r + 32) * longest / alpha;
    if (terms > MOST_TERMS || r * Math.log1p(longest / alpha) > 600) {
      for (int i = 0; i < count; i++) {
        expected[i] = BetaGeometricIntegral.expectedPurchases(this, times[i]);
      }
    } else {
      sum(times, count, expected);
    }
  }

  private void sum(double[] times, int count, double[] expected) {
    double[] exactly = new double[count];
    double[] more = new double[count];
    double[] ratio = new double[count];
    int last = 0;
    for (int i = 0; i < count; i++) {
      double logarithm = r * Math.log1p(times[i] / alpha);
      exactly[i] = Math.exp(-logarithm);
      more[i] = -Math.expm1(-logarithm);
      ratio[i] = times[i] / (alpha + times[i]);
      expected[i] = more[i];
      last = times[i] > times[last] ? i : last;
    }
    double remaining = 1 + times[last] / alpha;
    double power = 1;
    for (int j = 1; more[last] * power * remaining > NEGLIGIBLE * expected[last]; j++) {
      double step = (r + j - 1) / j;
      power *= (b + j - 1) / (a + b + j - 1);
      for (int i = 0; i < count; i++) {
        exactly[i] *= ratio[i] * step;
        more[i] = Math.max(0, more[i] - exactly[i]);
        expected[i] += more[i] * power;
      }
    }
  }

  @Override
  public double probability(long purchases, double time) {
    double exactly = NegativeBinomial.logProbability(r, alpha, purchases, time);
    double alive = Math.exp(Rising.logBetaPower(a, b, purchases) + exactly);
    return purchases == 0 ? alive : alive + stoppedAfter(purchases, time);
  }

  private double stoppedAfter(long purchases, double time) {
    return Math.exp(Rising.logBetaPower(a, b, purchases - 1))
        * (a / (a + b + purchases - 1))
        * NegativeBinomial.tail(r, alpha, purchases, time);
  }

  @Override
  public double probabilityOfPurchase(double time) {
    return -Math.expm1(-r * Math.log1p(time / alpha));
  }

  @Override
  public OptionalDouble timeOfPurchase(double probability) {
    return OptionalDouble.of(alpha * Math.expm1(-Math.log1p(-probability) / r));
  }

  @Override
  public double timescale() {
    return alpha / Math.max(1, r);
  }
}

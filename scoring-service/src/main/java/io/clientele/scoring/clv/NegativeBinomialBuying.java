package io.clientele.scoring.clv;

import java.util.OptionalDouble;

/** Buying at a rate drawn from a gamma distribution, for ever. */
record NegativeBinomialBuying(double r, double alpha) implements BuyingProcess {

  @Override
  public double expectedPurchases(double time) {
    return r * time / alpha;
  }

  @Override
  public double probability(long purchases, double time) {
    return Math.exp(NegativeBinomial.logProbability(r, alpha, purchases, time));
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
    return alpha / r;
  }
}

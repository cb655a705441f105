package io.clientele.scoring.clv;

import org.hipparchus.special.Gamma;

/**
 * Buying at a rate lambda ~ Gamma(r, alpha), stopping at a rate mu ~ Gamma(s, beta), from an
 * instant at which the buyer is alive.
 */
record ParetoBuying(double r, double alpha, double s, double beta) implements BuyingProcess {

  private static final GaussLegendre RULE = GaussLegendre.of(12);

  /** {@code r beta / (alpha (s - 1)) [1 - (beta / (beta + t))^(s - 1)]}, also at s = 1. */
  @Override
  public double expectedPurchases(double time) {
    double grown = Math.log1p(time / beta);
    double exponent = (1 - s) * grown;
    double factor = Math.abs(exponent) < 1e-8 ? 1 + exponent / 2 : Math.expm1(exponent) / exponent;
    return r / alpha * beta * grown * factor;
  }

  /** Who lives on, and over the instants at which the others stop. */
  @Override
  public double probability(long purchases, double time) {
    double alive =
        Math.exp(
            NegativeBinomial.logProbability(r, alpha, purchases, time)
                - s * Math.log1p(time / beta));
    return time == 0 ? alive : Math.min(1, alive + stopped(purchases, time));
  }

  private double stopped(long purchases, double time) {
    double constant = Rising.log(r, purchases) - Gamma.logGamma(purchases + 1.0);
    double scale = Math.min(alpha / Math.max(1, r), beta / (s + 1));
    double length = Math.log1p(time / scale);
    double width = Math.min(1, 3 * Math.sqrt(1 / (1.0 + purchases) + 1 / (1 + r)));
    int panels = (int) Math.ceil(length / width);
    double sum = 0;
    for (int panel = 0; panel < panels; panel++) {
      for (int i = 0; i < RULE.size(); i++) {
        double grown = Math.exp((panel + RULE.node(i)) * length / panels);
        double t = scale * (grown - 1);
        double bought =
            constant
                - r * Math.log1p(t / alpha)
                - (purchases == 0 ? 0 : purchases * Math.log1p(alpha / t));
        double stops = -(s + 1) * Math.log1p(t / beta);
        sum += RULE.weight(i) * scale * grown * Math.exp(bought + stops);
      }
    }
    return sum * length / panels * s / beta;
  }

  /** {@code int_0^t r alpha^r / (alpha + u)^(r + 1) (beta / (beta + u))^s du}: the first one. */
  @Override
  public double probabilityOfPurchase(double time) {
    double integral = new PowerIntegral(r + 1, alpha, s, beta).over(0, time).value;
    return Math.min(1, r / alpha * integral);
  }

  @Override
  public double timescale() {
    return beta / Math.max(1, s);
  }
}

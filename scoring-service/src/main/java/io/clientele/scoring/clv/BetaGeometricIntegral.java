package io.clientele.scoring.clv;

import org.hipparchus.special.Gamma;

/**
 * The expectation of {@link BetaGeometricBuying} as an integral over the probability p to stop, for
 * long times. The variable is {@code u = ln(p / (1 - p))}: there the integrand has one maximum and
 * falls at least exponentially to both sides, whatever the parameters.
 */
final class BetaGeometricIntegral {

  private static final GaussLegendre RULE = GaussLegendre.of(10);
  private static final double WIDEST = 1.25;
  private static final double NARROWEST = 1e-4;
  private static final double NEGLIGIBLE = 1e-16;
  private static final double STRAIGHT = 35;

  private final BetaGeometricBuying process;
  private final double growth;
  private final double norm;

  private BetaGeometricIntegral(BetaGeometricBuying process, double time) {
    this.process = process;
    this.growth = time / process.alpha();
    this.norm =
        Gamma.logGamma(process.a() + process.b())
            - Gamma.logGamma(process.a())
            - Gamma.logGamma(process.b());
  }

  static double expectedPurchases(BetaGeometricBuying process, double time) {
    if (time == 0) {
      return 0;
    }
    BetaGeometricIntegral integral = new BetaGeometricIntegral(process, time);
    double peak = integral.peak();
    double width = Math.min(integral.reach(peak, -1), integral.reach(peak, 1));
    double a = process.a();
    double b = process.b();
    double lowest = -STRAIGHT - Math.log1p(b + (1 + process.r()) * integral.growth);
    double highest = STRAIGHT + Math.log1p(a);
    double value =
        integral.towards(peak, -1, width, peak - lowest, a)
            + integral.towards(peak, 1, width, highest - peak, b);
    double bound = process.r() * time / process.alpha();
    return Double.isFinite(value) ? Math.min(value, bound) : bound;
  }

  /** Where the integrand is greatest: it has one maximum, as its logarithm's slope falls. */
  private double peak() {
    double low = -1500;
    double high = 1500;
    while (high - low > 1e-3) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      if (logarithm(left) < logarithm(right)) {
        low = left;
      } else {
        high = right;
      }
    }
    return (low + high) / 2;
  }

  /** How far from the peak the integrand falls by a factor e, at most as wide as a panel. */
  private double reach(double peak, int direction) {
    double top = logarithm(peak) - 1;
    double reach = WIDEST;
    while (reach > NARROWEST && logarithm(peak + direction * reach) < top) {
      reach /= 2;
    }
    return reach;
  }

  /** From the peak outwards; where the integrand has become an exponential its tail is known. */
  private double towards(double peak, int direction, double width, double end, double decay) {
    double sum = 0;
    for (double from = 0; from < end; from += width) {
      double part = 0;
      for (int i = 0; i < RULE.size(); i++) {
        part +=
            RULE.weight(i) * Math.exp(logarithm(peak + direction * (from + width * RULE.node(i))));
      }
      sum += part * width;
      if (part * width < NEGLIGIBLE * sum) {
        return sum;
      }
    }
    double covered = Math.ceil(end / width) * width;
    return sum + Math.exp(logarithm(peak + direction * Math.max(0, covered))) / decay;
  }

  private double logarithm(double u) {
    double tail = Math.log1p(Math.exp(-Math.abs(u)));
    double logP = u > 0 ? -tail : u - tail;
    double logQ = u > 0 ? -u - tail : -tail;
    double reached = process.r() * Math.log1p(Math.exp(logP) * growth);
    double logBought =
        reached > 0
            ? Math.log(-Math.expm1(-reached)) - logP
            : Math.log(process.r()) + Math.log(growth);
    return norm + process.a() * logP + process.b() * logQ + logBought;
  }
}

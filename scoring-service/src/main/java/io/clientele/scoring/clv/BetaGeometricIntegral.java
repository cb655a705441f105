package io.clientele.scoring.clv;

import org.hipparchus.special.Gamma;

/**
 * The expectation of {@link BetaGeometricBuying} as an integral over the probability p to stop, for
 * long times. The variable is {@code u = ln(p / (1 - p))}: there the integrand has one maximum and
 * falls at least exponentially to both sides, whatever the parameters.
 */
final class BetaGeometricIntegral {

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
    double value = integral.towards(peak, -1) + integral.towards(peak, 1);
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

  private double towards(double peak, int direction) {
    double reach = 1e-3;
    double top = logarithm(peak);
    while (logarithm(peak + direction * reach) > top - 1 && reach < 1e12) {
      reach *= 1.5;
    }
    double sum = 0;
    double from = 0;
    double width = reach;
    for (int panel = 0; panel < 400; panel++) {
      double part =
          Panels.sum(v -> Math.exp(logarithm(peak + direction * v)), from, from + width, 1e-13);
      sum += part;
      if (part <= 1e-17 * sum) {
        break;
      }
      from += width;
      width *= panel < 4 ? 1 : 1.3;
    }
    return sum;
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

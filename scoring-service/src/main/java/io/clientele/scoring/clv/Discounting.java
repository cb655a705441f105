package io.clientele.scoring.clv;

/**
 * Purchases discounted to now: {@code int_0^h e^(-d s) dE(s) = e^(-d h) E(h) + d int_0^h e^(-d s)
 * E(s) ds}. By parts, as the expectation then stands outside, exact at any rate that goes to zero.
 *
 * <p>The integral runs over {@code u = ln(1 + s / c)} with {@code c} the time within which the
 * integrand bends: it then changes by a unit of {@code u} or slower, whatever the parameters, and
 * few nodes of Gauss and Legendre are enough.
 */
final class Discounting {

  private static final GaussLegendre RULE = GaussLegendre.of(7);
  private static final double WIDEST = 2.5;

  private Discounting() {}

  static double purchases(BuyingProcess process, double horizon, double rate) {
    if (!(horizon > 0) || rate == 0) {
      return process.expectedPurchases(horizon);
    }
    double scale = 1 / (1 / process.timescale() + rate);
    double length = Math.log1p(horizon / scale);
    int panels = (int) Math.ceil(length / WIDEST);
    double width = length / panels;
    int size = RULE.size();
    double[] times = new double[panels * size + 1];
    double[] factors = new double[times.length];
    for (int panel = 0; panel < panels; panel++) {
      for (int i = 0; i < size; i++) {
        double grown = Math.exp((panel + RULE.node(i)) * width);
        double time = Math.min(horizon, scale * (grown - 1));
        times[panel * size + i] = time;
        factors[panel * size + i] =
            rate * Math.exp(-rate * time) * RULE.weight(i) * width * scale * grown;
      }
    }
    times[panels * size] = horizon;
    factors[panels * size] = Math.exp(-rate * horizon);
    double[] expected = new double[times.length];
    process.expectedPurchases(times, times.length, expected);
    double total = 0;
    for (int i = 0; i < times.length; i++) {
      total += factors[i] * expected[i];
    }
    return Math.min(total, expected[panels * size]);
  }
}

package io.clientele.scoring.clv;

/** Where a search begins. */
final class Starts {

  private Starts() {}

  /** The logarithms of parameters that have the mean rate of the data. */
  static double[] first(Family family, PurchaseCounts counts) {
    double time = Math.max(counts.time(), 1e-3);
    double rate = Math.max(counts.purchases() / time, 1e-6);
    double age = time / counts.customers();
    return switch (family) {
      case BG_NBD, MBG_NBD -> logs(0.5, 0.4 / rate, 0.8, 2.5);
      case PARETO_NBD -> logs(0.5, 0.4 / rate, 0.6, 0.5 * age);
      case BG_BB -> logs(1, Math.max(0.3, 0.8 / Math.min(rate, 1)), 0.6, 3);
      case NBD -> logs(0.5, 0.5 / rate);
    };
  }

  /** The logarithms of parameters that have the mean value of the data. */
  static double[] spend(SpendSample sample) {
    return logs(5, 3.5, Math.max(sample.meanValue() / 2, 1e-5));
  }

  private static double[] logs(double... values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      logs[i] = Math.clamp(Math.log(values[i]), 1 - Bfgs.WALL, Bfgs.WALL - 1);
    }
    return logs;
  }
}

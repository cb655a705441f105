package io.clientele.scoring.clv;

/** Logarithms of a scale plus whole days, by day. */
final class Logs {

  private Logs() {}

  /** {@code ln(scale + day / daysOfUnit)} for the days from 0 to {@code most}. */
  static double[] of(double scale, int most, TimeUnit unit) {
    double[] logs = new double[most + 1];
    for (int day = 0; day <= most; day++) {
      logs[day] = Math.log(scale + day / unit.days());
    }
    return logs;
  }
}

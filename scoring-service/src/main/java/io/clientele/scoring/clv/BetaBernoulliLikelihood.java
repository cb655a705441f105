package io.clientele.scoring.clv;

/**
 * Of {@link BgBb}, by the recursion over silent occasions that {@link BetaBernoulliSum} has, and
 * its derivatives.
 *
 * @param counts in occasions
 */
record BetaBernoulliLikelihood(PurchaseCounts counts) implements Likelihood {

  private static final double CERTAIN = 1e250;

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
    return new Rows(counts, parameters)::add;
  }

  private static final class Rows {

    private final PurchaseCounts counts;
    private final double[] p;
    private final Table buys;
    private final Table misses;
    private final Table occasions;
    private final Table stays;
    private final Table chances;

    Rows(PurchaseCounts counts, double[] parameters) {
      this.counts = counts;
      this.p = parameters;
      int most = counts.mostDays();
      this.buys = Table.of(p[0], most);
      this.misses = Table.of(p[1], most);
      this.occasions = Table.of(p[0] + p[1], most);
      this.stays = Table.of(p[3], most);
      this.chances = Table.of(p[2] + p[3], most);
    }

    double add(int from, int to, double[] gradient) {
      double sum = 0;
      for (int row = from; row < to; row++) {
        int x = counts.frequency(row);
        int last = counts.recencyDays(row);
        int n = counts.count(row);
        double start =
            buys.logs[x]
                + misses.logs[last - x]
                - occasions.logs[last]
                + stays.logs[last]
                - chances.logs[last];
        gradient[0] += n * (buys.slopes[x] - occasions.slopes[last]);
        gradient[1] += n * (misses.slopes[last - x] - occasions.slopes[last]);
        gradient[2] -= n * chances.slopes[last];
        gradient[3] += n * (stays.slopes[last] - chances.slopes[last]);
        sum += n * (start + silence(x, last, counts.ageDays(row), n, gradient));
      }
      return sum;
    }

    private double silence(int x, int last, int seen, int n, double[] gradient) {
      double logAlive = 0;
      double odds = 0;
      double[] alive = new double[4];
      double[] slope = new double[4];
      for (int i = last; i < seen && odds < CERTAIN; i++) {
        double all = p[2] + p[3] + i;
        double tries = p[0] + p[1] + i;
        double stop = p[2] / all;
        double on = (p[3] + i) / all * ((p[1] + i - x) / tries);
        odds = (odds + stop) / on;
        logAlive += Math.log(on);
        step(alive, slope, 0, -1 / tries, 0, odds, on);
        step(alive, slope, 1, 1 / (p[1] + i - x) - 1 / tries, 0, odds, on);
        step(alive, slope, 2, -1 / all, (1 - stop) / all, odds, on);
        step(alive, slope, 3, 1 / (p[3] + i) - 1 / all, -stop / all, odds, on);
      }
      for (int k = 0; k < 4; k++) {
        gradient[k] += n * (alive[k] + slope[k] / (1 + odds));
      }
      return logAlive + Math.log1p(odds);
    }

    private static void step(
        double[] alive,
        double[] slope,
        int k,
        double byLog,
        double byStop,
        double odds,
        double on) {
      slope[k] = (slope[k] + byStop) / on - odds * byLog;
      alive[k] += byLog;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Table(double[] logs, double[] slopes) {

    static Table of(double a, int most) {
      return new Table(Rising.logs(a, most), Rising.slopes(a, most));
    }
  }
}

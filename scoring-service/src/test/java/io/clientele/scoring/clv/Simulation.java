package io.clientele.scoring.clv;

import java.util.Random;

/** Buyers who behave exactly as a model says. */
final class Simulation {

  private final Random random;

  Simulation(long seed) {
    this.random = new Random(seed);
  }

  /** Histories in days, of buyers who began within the first third of the time. */
  PurchaseCounts counts(Family family, double[] p, TimeUnit unit, int customers, int days) {
    PurchaseCounts.Builder builder = PurchaseCounts.builder(unit);
    for (int i = 0; i < customers; i++) {
      int age = days - random.nextInt(days / 3);
      int[] history = history(family, p, unit.days(), age);
      builder.add(history[0], history[1], age);
    }
    return builder.build();
  }

  private int[] history(Family family, double[] p, double unit, int age) {
    if (family == Family.BG_BB) {
      return occasions(p, age);
    }
    double rate = gamma(p[0]) / p[1];
    double hidden =
        switch (family) {
          case PARETO_NBD -> exponential(gamma(p[2]) / p[3]);
          case NBD -> Double.POSITIVE_INFINITY;
          default -> beta(p[2], p[3]);
        };
    boolean geometric = family == Family.BG_NBD || family == Family.MBG_NBD;
    int x = 0;
    int last = 0;
    boolean alive = family != Family.MBG_NBD || random.nextDouble() >= hidden;
    double time = 0;
    while (alive) {
      time += exponential(rate);
      if (time * unit > age || (!geometric && time > hidden)) {
        break;
      }
      x++;
      last = (int) Math.rint(time * unit);
      alive = !geometric || random.nextDouble() >= hidden;
    }
    return new int[] {x, Math.min(last, age)};
  }

  private int[] occasions(double[] p, int age) {
    double buys = beta(p[0], p[1]);
    double stops = beta(p[2], p[3]);
    int x = 0;
    int last = 0;
    for (int i = 1; i <= age && random.nextDouble() >= stops; i++) {
      if (random.nextDouble() < buys) {
        x++;
        last = i;
      }
    }
    return new int[] {x, last};
  }

  double[] spend(GammaGamma model, int days) {
    double scale = gamma(model.q()) / model.v();
    double sum = 0;
    for (int i = 0; i < days; i++) {
      sum += gamma(model.p()) / scale;
    }
    return new double[] {days, sum / days};
  }

  int next(int bound) {
    return random.nextInt(bound);
  }

  private double exponential(double rate) {
    return -Math.log1p(-random.nextDouble()) / rate;
  }

  private double beta(double a, double b) {
    double x = gamma(a);
    double y = gamma(b);
    return x + y > 0 ? x / (x + y) : 0;
  }

  /** Marsaglia and Tsang (2000). */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}

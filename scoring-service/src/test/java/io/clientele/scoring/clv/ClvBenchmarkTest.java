package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a million customers cost, in CPU time of the thread that does all the work, and as a
 * multiple of a yardstick of the same run: a million times Math.log, Math.exp and Math.pow.
 */
@EnabledIfSystemProperty(named = "clientele.benchmark", matches = "true")
class ClvBenchmarkTest {

  private static final int MILLION = 1_000_000;
  private static final double[] TRUTH = {0.2426, 4.4135, 0.7929, 2.4258};

  private double sink;

  private static double seconds(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static double processSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private double yardstick() {
    return seconds(() -> {
      double sum = 0;
      for (int i = 1; i <= MILLION; i++) {
        sum += Math.log(i) + Math.exp(-1.0 / i) + Math.pow(i, 0.3);
      }
      sink += sum;
    });
  }

  private double best(int rounds, Runnable work) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rounds; i++) {
      double seconds = seconds(work);
      System.out.printf("  round %d: %.3f CPU s%n", i + 1, seconds);
      best = Math.min(best, seconds);
    }
    return best;
  }

  private static Buyers buyers() {
    PurchaseCounts counts =
        new Simulation(1).counts(Family.BG_NBD, TRUTH, TimeUnit.WEEK, MILLION, 273);
    Buyers buyers =
        new Buyers(
            new int[MILLION],
            new int[MILLION],
            new int[MILLION],
            new int[MILLION],
            new double[MILLION]);
    int i = 0;
    for (int row = 0; row < counts.size(); row++) {
      for (int k = 0; k < counts.count(row); k++, i++) {
        int place = (int) ((long) i * 611_953 % MILLION);
        buyers.frequency()[place] = counts.frequency(row);
        buyers.recencyDays()[place] = counts.recencyDays(row);
        buyers.ageDays()[place] = counts.ageDays(row);
        buyers.spendDays()[place] = counts.frequency(row);
        buyers.meanSpend()[place] = 10 + i % 50;
      }
    }
    System.out.printf("%d distinct histories%n", counts.size());
    return buyers;
  }

  @Test
  void aMillionCustomers() {
    Buyers buyers = buyers();
    double yardstick = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 5; i++) {
      yardstick = Math.min(yardstick, yardstick());
    }
    System.out.println("fit of BG/NBD with compression and covariance");
    double before = processSeconds();
    double cold = seconds(() -> sink += fit(buyers).logLikelihood());
    System.out.printf(
        "  first: %.3f CPU s, %.3f of all threads with the compiler%n",
        cold, processSeconds() - before);
    double fit = best(6, () -> sink += fit(buyers).logLikelihood());
    PurchaseFit fitted = fit(buyers);
    double[][] spend = {{0.001, 0, 0}, {0, 0.001, 0}, {0, 0, 0.001}};
    ClvModel model =
        ClvModel.of(
            fitted.model(),
            fitted.covariance(),
            new GammaGamma(6.25, 3.74, 15.44),
            spend,
            new ClvTerms(TimeUnit.WEEK, 0.1, 365, 1));
    System.out.println("value of all");
    double bulk = best(6, () -> sink += model.expect(buyers).clv()[7]);
    System.out.printf("yardstick %.3f CPU s%n", yardstick);
    System.out.printf("fit  %.3f CPU s, %.1f yardsticks%n", fit, fit / yardstick);
    System.out.printf("bulk %.3f CPU s, %.1f yardsticks%n", bulk, bulk / yardstick);
    for (Family family : Family.values()) {
      System.out.printf("one %s: %.2f CPU us%n", family, 1e6 * one(family, fitted));
    }
    assertThat(fit / yardstick).isLessThan(60);
    assertThat(bulk / yardstick).isLessThan(60);
    assertThat(sink).isNotNaN();
  }

  private static PurchaseFit fit(Buyers buyers) {
    PurchaseCounts.Builder builder = PurchaseCounts.builder(TimeUnit.WEEK);
    for (int i = 0; i < MILLION; i++) {
      builder.add(buyers.frequency()[i], buyers.recencyDays()[i], buyers.ageDays()[i]);
    }
    return Fit.withDefaults().of(Family.BG_NBD, builder.build());
  }

  private double one(Family family, PurchaseFit fitted) {
    int size = family.parameters().size();
    double[][] covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      covariance[i][i] = 0.01;
    }
    PurchaseModel purchases =
        switch (family) {
          case NBD -> new Nbd(0.4, 12);
          case PARETO_NBD -> new ParetoNbd(0.55, 10.6, 0.6, 11.7);
          case BG_BB -> new BgBb(0.5, 8.5, 0.6, 12.5);
          default ->
              family.model(Parameters.array(family.parameters(), fitted.model().parameters()));
        };
    ClvModel model =
        ClvModel.of(
            purchases,
            covariance,
            new GammaGamma(6.25, 3.74, 15.44),
            new double[3][3],
            new ClvTerms(TimeUnit.WEEK, 0.1, 365, 1));
    double best = Double.POSITIVE_INFINITY;
    int calls = 20_000;
    for (int round = 0; round < 5; round++) {
      best =
          Math.min(
              best,
              seconds(() -> {
                for (int i = 0; i < calls; i++) {
                  int x = i % 6;
                  RepeatHistory history = new RepeatHistory(x, x == 0 ? 0 : i % 20, 20 + i % 19);
                  sink += model.expect(history, x, 20).high();
                }
              }));
    }
    return best / calls;
  }
}

package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.clv.FitRefusedException.Reason;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FitTest {

  private static final double[] BG = {0.5, 6, 0.8, 2.5};

  private static PurchaseCounts simulated(Family family, double[] parameters, int customers) {
    return new Simulation(5).counts(family, parameters, TimeUnit.WEEK, customers, 400);
  }

  @Test
  void sumsAreTheLikelihoodsOfTheModelsAndGradientsAreTheirSlopes() {
    PurchaseCounts counts = simulated(Family.BG_NBD, BG, 300);
    for (Family family : Family.values()) {
      double[] point = Starts.first(family, counts);
      Objective objective = new Objective(Likelihood.of(family, counts), 0.01, Runnable::run);
      Objective.Evaluation there = objective.at(point);
      double sum = 0;
      double[] parameters = new double[point.length];
      double penalty = 0;
      for (int i = 0; i < point.length; i++) {
        parameters[i] = Math.exp(point[i]);
        penalty += 0.01 * point[i] * point[i];
      }
      PurchaseModel model = family.model(parameters);
      for (int row = 0; row < counts.size(); row++) {
        sum += counts.count(row) * model.logLikelihood(counts.history(row));
      }
      assertThat(there.value()).isCloseTo(penalty - sum / 300, within(1e-9));
      for (int i = 0; i < point.length; i++) {
        double slope = slope(objective, point, i);
        assertThat(there.gradient()[i]).as("%s %d", family, i).isCloseTo(slope, within(1e-7));
      }
    }
  }

  private static double slope(Objective objective, double[] point, int i) {
    double step = 1e-4;
    double[] values = new double[4];
    double[] steps = {-2, -1, 1, 2};
    for (int k = 0; k < 4; k++) {
      double[] moved = point.clone();
      moved[i] += steps[k] * step;
      values[k] = objective.at(moved).value();
    }
    return (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * step);
  }

  @Test
  void theSpendsGradientIsItsSlope() {
    SpendSample.Builder builder = SpendSample.builder();
    Simulation simulation = new Simulation(3);
    for (int i = 0; i < 200; i++) {
      double[] spend = simulation.spend(new GammaGamma(6, 4, 15), 1 + simulation.next(9));
      builder.add((int) spend[0], spend[1]);
    }
    Objective objective =
        new Objective(new GammaGammaLikelihood(builder.build()), 0, Runnable::run);
    double[] point = {1, 1.2, 3};
    for (int i = 0; i < 3; i++) {
      assertThat(objective.at(point).gradient()[i])
          .isCloseTo(slope(objective, point, i), within(1e-7));
    }
  }

  @Test
  void threadsDoNotChangeTheFit() {
    PurchaseCounts counts = simulated(Family.BG_NBD, BG, 25_000);
    PurchaseFit alone = Fit.withDefaults().of(Family.BG_NBD, counts);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      PurchaseFit together = Fit.withDefaults().withExecutor(threads).of(Family.BG_NBD, counts);
      assertThat(together.model()).isEqualTo(alone.model());
      assertThat(together.logLikelihood()).isEqualTo(alone.logLikelihood());
      assertThat(together.covariance()).isDeepEqualTo(alone.covariance());
    }
  }

  @Test
  void aPenaltyDrawsTheLogarithmsTowardsZero() {
    PurchaseCounts counts = simulated(Family.BG_NBD, BG, 500);
    double free = distance(Fit.withDefaults().of(Family.BG_NBD, counts));
    double drawn = distance(Fit.withDefaults().withPenalty(0.05).of(Family.BG_NBD, counts));
    assertThat(drawn).isLessThan(free);
  }

  private static double distance(PurchaseFit fit) {
    return fit.model().parameters().values().stream()
        .mapToDouble(value -> Math.log(value) * Math.log(value))
        .sum();
  }

  @Test
  void buyersWhoNeverStopAreToldByNbd() {
    PurchaseCounts counts = simulated(Family.NBD, new double[] {1.5, 8}, 800);
    for (Family family : new Family[] {Family.BG_NBD, Family.MBG_NBD, Family.PARETO_NBD}) {
      PurchaseFit fit = Fit.withDefaults().of(family, counts);
      assertThat(fit.asked()).isEqualTo(family);
      assertThat(fit.model().family()).isEqualTo(Family.NBD);
      assertThat(fit.identified()).isFalse();
      assertThat(fit.notes())
          .extracting(FitNote::code)
          .contains(FitNote.Code.DROPOUT_NOT_IDENTIFIED);
      assertThat(fit.converged()).isTrue();
    }
  }

  @Test
  void dataWithoutAModelAreRefusedWithTheReason() {
    refused(Reason.NO_CUSTOMERS);
    refused(Reason.ONE_CUSTOMER, new int[] {3, 20, 40});
    refused(Reason.NO_REPEAT_PURCHASES, new int[] {0, 0, 40}, new int[] {0, 0, 30});
    refused(Reason.NO_TIME, new int[] {0, 0, 0}, new int[] {0, 0, 0});
  }

  private static void refused(Reason reason, int[]... histories) {
    PurchaseCounts.Builder builder = PurchaseCounts.builder(TimeUnit.WEEK);
    for (int[] history : histories) {
      builder.add(history[0], history[1], history[2]);
    }
    PurchaseCounts counts = builder.build();
    for (Family family : Family.values()) {
      assertThatThrownBy(() -> Fit.withDefaults().of(family, counts))
          .isInstanceOfSatisfying(
              FitRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
  }

  @Test
  void twoCustomersAreFittedOrRefusedButNeverWrong() {
    PurchaseCounts counts =
        PurchaseCounts.builder(TimeUnit.WEEK).add(0, 0, 40).add(2, 20, 40).build();
    for (Family family : Family.values()) {
      try {
        PurchaseFit fit = Fit.withDefaults().of(family, counts);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.standardErrors().values()).allMatch(Double::isFinite);
      } catch (FitRefusedException e) {
        assertThat(e.reason()).isIn(Reason.NOT_CONVERGED, Reason.NOT_FINITE);
      }
    }
  }

  @Test
  void spendLeavesOutWhatIsNotPositiveAndSaysSo() {
    SpendSample.Builder builder = SpendSample.builder();
    Simulation simulation = new Simulation(3);
    for (int i = 0; i < 300; i++) {
      double[] spend = simulation.spend(new GammaGamma(6, 4, 15), 1 + simulation.next(9));
      builder.add((int) spend[0], spend[1]);
    }
    builder.add(2, -4).add(1, 0).add(0, 12);
    SpendFit fit = Fit.withDefaults().of(builder.build());
    assertThat(fit.customers()).isEqualTo(300);
    assertThat(fit.notes())
        .extracting(FitNote::code)
        .containsExactly(FitNote.Code.NON_POSITIVE_AMOUNTS);
  }

  @Test
  void spendThatGoesWithFrequencyIsNoted() {
    SpendSample.Builder builder = SpendSample.builder();
    Simulation simulation = new Simulation(4);
    for (int i = 0; i < 300; i++) {
      double[] spend = simulation.spend(new GammaGamma(6, 4, 15), 1 + simulation.next(9));
      builder.add((int) spend[0], spend[1] * spend[0] * spend[0]);
    }
    assertThat(Fit.withDefaults().of(builder.build()).notes())
        .extracting(FitNote::code)
        .contains(FitNote.Code.SPEND_DEPENDS_ON_FREQUENCY);
  }

  @Test
  void spendOfAFewCustomersIsRefused() {
    SpendSample sample = SpendSample.builder().add(2, 10).add(3, 20).build();
    assertThatThrownBy(() -> Fit.withDefaults().of(sample))
        .isInstanceOfSatisfying(
            FitRefusedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_FEW_CUSTOMERS));
  }
}

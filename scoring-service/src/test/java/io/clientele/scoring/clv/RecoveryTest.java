package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whether the intervals are honest: of many simulated sets the share whose 95 % intervals hold the
 * true parameter. With n sets the share itself varies by a standard error of sqrt(0.05 * 0.95 / n).
 */
class RecoveryTest {

  private static final Map<Family, double[]> TRUTHS =
      Map.of(
          Family.BG_NBD, new double[] {0.6, 5, 0.8, 2.5},
          Family.MBG_NBD, new double[] {0.8, 5, 0.9, 2.0},
          Family.PARETO_NBD, new double[] {0.8, 7, 0.7, 10},
          Family.BG_BB, new double[] {1.2, 2, 0.7, 5},
          Family.NBD, new double[] {0.6, 7});

  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    for (Family family : Family.values()) {
      List<Double> shares = purchases(family, 20, 1500);
      assertThat(shares).as("%s %s", family, shares).allMatch(s -> s >= 0.75);
    }
    assertThat(spend(20)).allMatch(s -> s >= 0.75);
  }

  @Test
  @EnabledIfSystemProperty(named = "clientele.recovery", matches = "true")
  void intervalsOfTwoHundredSetsHoldTheTruthInNinetyToNinetyNinePercent() {
    for (Family family : Family.values()) {
      List<Double> shares = purchases(family, 200, 3000);
      System.out.println(family + " " + family.parameters() + " " + shares);
      assertThat(shares).as("%s", family).allMatch(s -> s >= 0.9 && s <= 0.99);
    }
    List<Double> shares = spend(200);
    System.out.println("Gamma-Gamma " + shares);
    assertThat(shares).allMatch(s -> s >= 0.9 && s <= 0.99);
  }

  private static List<Double> purchases(Family family, int sets, int customers) {
    double[] truth = TRUTHS.getOrDefault(family, new double[0]);
    TimeUnit unit = family == Family.BG_BB ? TimeUnit.DAY : TimeUnit.WEEK;
    int days = family == Family.BG_BB ? 30 : 500;
    double[] held = new double[truth.length];
    for (int set = 0; set < sets; set++) {
      PurchaseCounts counts =
          new Simulation(1000 + set).counts(family, truth, unit, customers, days);
      PurchaseFit fit = Fit.withDefaults().withStarts(2).of(family, counts);
      assertThat(fit.identified()).as("%s, set %d", family, set).isTrue();
      count(
          Parameters.array(family.parameters(), fit.model().parameters()),
          truth,
          fit.covariance(),
          held);
    }
    return Arrays.stream(held).mapToObj(count -> count / sets).toList();
  }

  private static List<Double> spend(int sets) {
    double[] truth = {6, 4, 15};
    double[] held = new double[3];
    for (int set = 0; set < sets; set++) {
      Simulation simulation = new Simulation(set);
      SpendSample.Builder builder = SpendSample.builder();
      for (int i = 0; i < 1500; i++) {
        double[] spend = simulation.spend(GammaGamma.of(truth), 1 + simulation.next(9));
        builder.add((int) spend[0], spend[1]);
      }
      SpendFit fit = Fit.withDefaults().withStarts(2).of(builder.build());
      count(
          Parameters.array(GammaGamma.PARAMETERS, fit.model().parameters()),
          truth,
          fit.covariance(),
          held);
    }
    return Arrays.stream(held).mapToObj(count -> count / sets).toList();
  }

  private static void count(
      double[] estimate, double[] truth, double[][] covariance, double[] held) {
    for (int i = 0; i < truth.length; i++) {
      double error = Math.abs(Math.log(estimate[i] / truth[i]));
      held[i] += error <= 1.96 * Math.sqrt(covariance[i][i]) ? 1 : 0;
    }
  }
}

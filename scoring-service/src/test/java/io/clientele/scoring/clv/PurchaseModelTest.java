package io.clientele.scoring.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PurchaseModelTest {

  private static final List<Family> FAMILIES = List.of(Family.values());
  private static final double[] TIMES = {0, 1e-6, 0.1, 1, 7, 39, 400, 5e3, 1e5};
  private static final long[] PURCHASES = {0, 1, 2, 5, 30, 400, 10_000};

  private static PurchaseModel model(Family family, Random random) {
    double[] parameters = new double[family.parameters().size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = Math.exp(2 * random.nextGaussian());
    }
    return family.model(parameters);
  }

  @Test
  void everyHistoryHasFiniteAnswersInRange() {
    Random random = new Random(11);
    for (int round = 0; round < 150; round++) {
      PurchaseModel model = model(FAMILIES.get(round % 5), random);
      double age = TIMES[random.nextInt(TIMES.length)];
      long x = PURCHASES[random.nextInt(PURCHASES.length)];
      double recency = x == 0 ? 0 : age * new double[] {0, random.nextDouble(), 1}[round % 3];
      RepeatHistory history = new RepeatHistory(x, recency, age);
      double horizon = TIMES[random.nextInt(TIMES.length)];
      String what = "seed 11, round %d: %s %s %s".formatted(round, model, history, horizon);
      assertThat(model.logLikelihood(history)).as(what).isFinite();
      assertThat(model.probabilityAlive(history)).as(what).isBetween(0.0, 1.0);
      assertThat(model.probabilityOfPurchase(history, horizon)).as(what).isBetween(0.0, 1.0);
      assertThat(model.probability(random.nextInt(40), age)).as(what).isBetween(0.0, 1 + 1e-12);
      double expected = model.expectedPurchases(history, horizon);
      double discounted = model.discountedPurchases(history, horizon, 0.002);
      assertThat(expected).as(what).isFinite().isNotNegative();
      assertThat(discounted).as(what).isFinite().isNotNegative().isLessThanOrEqualTo(expected);
      assertThat(model.discountedPurchases(history, horizon, 0)).as(what).isEqualTo(expected);
      model
          .ageAtProbabilityAlive(history, 0.5)
          .ifPresent(at -> assertThat(at).as(what).isFinite().isGreaterThanOrEqualTo(recency));
    }
  }

  @Test
  void silenceLowersTheProbabilityToBeAlive() {
    Random random = new Random(12);
    for (int round = 0; round < 100; round++) {
      PurchaseModel model = model(FAMILIES.get(round % 5), random);
      long x = PURCHASES[random.nextInt(5)];
      double recency = x == 0 ? 0 : 30 * random.nextDouble();
      double before = 1;
      for (double silence : new double[] {0, 0.5, 1, 5, 30, 200, 3000}) {
        double alive = model.probabilityAlive(new RepeatHistory(x, recency, recency + silence));
        assertThat(alive)
            .as("seed 12, round %d: %s %d %s %s", round, model, x, recency, silence)
            .isLessThanOrEqualTo(before + 1e-12);
        before = alive;
      }
    }
  }

  @Test
  void expectationsAndProbabilitiesRiseWithTheHorizon() {
    Random random = new Random(13);
    for (int round = 0; round < 100; round++) {
      PurchaseModel model = model(FAMILIES.get(round % 5), random);
      RepeatHistory history = new RepeatHistory(3, 20 * random.nextDouble(), 30);
      double expected = 0;
      double probability = 0;
      for (double horizon : TIMES) {
        String what = "seed 13, round %d: %s %s %s".formatted(round, model, history, horizon);
        double next = model.expectedPurchases(history, horizon);
        double chance = model.probabilityOfPurchase(history, horizon);
        assertThat(next).as(what).isGreaterThanOrEqualTo(expected * (1 - 1e-9));
        assertThat(chance).as(what).isGreaterThanOrEqualTo(probability - 1e-12);
        expected = next;
        probability = chance;
      }
    }
  }

  @Test
  void theProbabilitiesOfAllCountsAreOne() {
    Random random = new Random(14);
    for (int round = 0; round < 25; round++) {
      PurchaseModel model = model(FAMILIES.get(round % 5), random);
      double sum = 0;
      double mean = 0;
      for (int k = 0; k < 300; k++) {
        double probability = model.probability(k, 2);
        sum += probability;
        mean += k * probability;
      }
      assertThat(sum).as("seed 14, round %d: %s", round, model).isLessThan(1 + 1e-9);
      if (sum > 1 - 1e-10) {
        assertThat(mean)
            .as("seed 14, round %d: %s", round, model)
            .isCloseTo(model.expectedPurchases(2), within(1e-6));
      }
    }
  }
}

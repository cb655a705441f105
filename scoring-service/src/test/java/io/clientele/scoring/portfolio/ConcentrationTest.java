package io.clientele.scoring.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

  @Test
  void figuresOfFiveBuyersAreThoseReckonedByHand() {
    Concentration spread = Concentration.of(new double[] {10, 60, 0, 10, 20});
    assertThat(spread.buyers()).isEqualTo(5);
    assertThat(spread.total()).isEqualTo(100);
    assertThat(spread.topShare()).hasValue(0.6);
    // Mean distance of all pairs over twice the mean: (2 x 260 / 25) / (2 x 20).
    assertThat(spread.gini().getAsDouble()).isCloseTo(0.52, within(1e-12));
    assertThat(spread.points())
        .containsExactly(
            new Concentration.Point(0, 0),
            new Concentration.Point(0.2, 0.6),
            new Concentration.Point(0.4, 0.8),
            new Concentration.Point(0.6, 0.9),
            new Concentration.Point(0.8, 1),
            new Concentration.Point(1, 1));
  }

  @Test
  void whereAllAreWorthTheSameTheCurveIsStraight() {
    double[] values = new double[1_000];
    Arrays.fill(values, 7);
    Concentration spread = Concentration.of(values);
    assertThat(spread.gini().getAsDouble()).isCloseTo(0, within(1e-12));
    assertThat(spread.points()).hasSize(101);
    spread
        .points()
        .forEach(point -> assertThat(point.value()).isCloseTo(point.buyers(), within(1e-12)));
  }

  @Test
  void whereNothingIsLeftThereAreNoShares() {
    for (double[] values : new double[][] {{}, {0, 0}, {5, -5}, {-1}}) {
      Concentration spread = Concentration.of(values);
      assertThat(spread.buyers()).isEqualTo(values.length);
      assertThat(spread.topShare()).isEmpty();
      assertThat(spread.gini()).isEmpty();
      assertThat(spread.points()).isEmpty();
    }
  }

  @Test
  void whoCostsMoreThanHeBringsBendsTheCurveAboveOne() {
    Concentration spread = Concentration.of(new double[] {10, -2});
    assertThat(spread.gini()).isEmpty();
    assertThat(spread.points().get(1)).isEqualTo(new Concentration.Point(0.5, 1.25));
    assertThat(spread.points().getLast().value()).isEqualTo(1);
  }

  @Test
  void curvesAgreeWithCountingThemOut() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      double[] values = new double[1 + random.nextInt(400)];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(1_000) / 4.0;
      }
      Concentration spread = Concentration.of(values);
      double total = Arrays.stream(values).sum();
      if (total == 0) {
        continue;
      }
      double distance = 0;
      for (double one : values) {
        for (double other : values) {
          distance += Math.abs(one - other);
        }
      }
      assertThat(spread.gini().getAsDouble())
          .as("seed %s", seed)
          .isCloseTo(distance / (2.0 * values.length * total), within(1e-9));
      double[] ascending = values.clone();
      Arrays.sort(ascending);
      for (Concentration.Point point : spread.points()) {
        int best = (int) Math.round(point.buyers() * values.length);
        double sum = Arrays.stream(ascending, values.length - best, values.length).sum();
        assertThat(point.value()).as("seed %s", seed).isCloseTo(sum / total, within(1e-9));
      }
      assertThat(spread.points()).hasSizeLessThanOrEqualTo(101);
    }
  }
}

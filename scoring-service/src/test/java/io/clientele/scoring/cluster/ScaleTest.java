package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {

  // 1 to 5: median 3, quartiles 2 and 4, 2 / 1.349 = 1.4826.
  @Test
  void evenNumbersAreScaledByTheirQuartiles() {
    Scale scale = Scale.of("a", new double[] {5, 3, Double.NaN, 1, 2, 4}).orElseThrow();

    assertThat(scale.logarithm()).isFalse();
    assertThat(scale.centre()).isEqualTo(3);
    assertThat(scale.scale()).isEqualTo(1.4826022, within(1e-6));
    assertThat(scale.of(Double.NaN)).isZero();
    assertThat(scale.of(1e300)).isEqualTo(5);
  }

  @Test
  void fewGreatOnesAmongManySmallAreSeenByTheirLogarithm() {
    double[] skewed = new Random(1).doubles(500).map(drawn -> Math.exp(8 * drawn)).toArray();

    assertThat(Scale.of("a", skewed).orElseThrow().logarithm()).isTrue();
  }

  @Test
  void whereHalfAreAlikeTheDeviationScales() {
    double[] values = new double[100];
    values[0] = 1;
    values[1] = -1;

    assertThat(Scale.of("a", values).orElseThrow().scale())
        .isEqualTo(Math.sqrt(0.02), within(1e-12));
  }

  @Test
  void aConstantHasNoScale() {
    assertThat(Scale.of("a", new double[] {2, 2, Double.NaN})).isEmpty();
    assertThat(Scale.of("a", new double[] {Double.NaN})).isEmpty();
    assertThat(Scale.of("a", new double[0])).isEmpty();
  }

  @Test
  void unitsDoNotMatter() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      double[] values = random.doubles(100, -50, 50).toArray();
      double factor = Math.exp(random.nextGaussian());
      double shift = random.nextGaussian() * 10;
      double[] others = Arrays.stream(values).map(value -> factor * value + shift).toArray();
      Scale one = Scale.of("a", values).orElseThrow();
      Scale other = Scale.of("a", others).orElseThrow();

      assertThat(other.logarithm()).isFalse();
      for (int i = 0; i < values.length; i++) {
        assertThat(other.of(others[i]))
            .as("seed " + seed)
            .isEqualTo(one.of(values[i]), within(1e-9));
      }
    }
  }
}

package io.clientele.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EffectSizeTest {

  // 1 to 5 and 3 to 7: means 2 apart, pooled deviation sqrt(2.5), J = 1 - 3 / 31.
  @Test
  void hedgesIsAsByHand() {
    double expected = -2 / Math.sqrt(2.5) * (1 - 3.0 / 31);

    assertThat(EffectSize.hedges(Sample.of(1, 2, 3, 4, 5), Sample.of(3, 4, 5, 6, 7)).getAsDouble())
        .isEqualTo(expected, within(1e-12));
  }

  // Fisher's three groups 6 8 4 5 3 4 | 8 12 9 11 6 8 | 13 9 11 8 7 12: between 84, within 68.
  @Test
  void etaSquaredIsAsInTheTextbook() {
    OptionalDouble found =
        EffectSize.etaSquared(
            List.of(
                Sample.of(6, 8, 4, 5, 3, 4),
                Sample.of(8, 12, 9, 11, 6, 8),
                Sample.of(13, 9, 11, 8, 7, 12)));

    assertThat(found.getAsDouble()).isEqualTo(84.0 / 152, within(1e-12));
  }

  @Test
  void valuesAllAlikeSayNothing() {
    assertThat(EffectSize.etaSquared(List.of(Sample.of(1, 1), Sample.of(1, 1)))).isEmpty();
    assertThat(EffectSize.hedges(Sample.of(1, 1), Sample.of(2, 2))).isEmpty();
    assertThat(EffectSize.hedges(Sample.of(1, 1), Sample.of(1, 1))).hasValue(0);
    assertThat(EffectSize.hedges(Sample.of(1), Sample.of(1, 1))).isEmpty();
  }

  @Test
  void unitsDoNotMatter() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      double[] one = random.doubles(20).toArray();
      double[] other = random.doubles(30, 0.2, 1.4).toArray();
      double factor = Math.exp(3 * random.nextGaussian());
      double[] scaled = java.util.Arrays.stream(one).map(x -> factor * x - 5).toArray();
      double[] otherScaled = java.util.Arrays.stream(other).map(x -> factor * x - 5).toArray();

      assertThat(EffectSize.hedges(Sample.of(scaled), Sample.of(otherScaled)).getAsDouble())
          .as("seed " + seed)
          .isEqualTo(
              EffectSize.hedges(Sample.of(one), Sample.of(other)).getAsDouble(), within(1e-6));
    }
  }
}

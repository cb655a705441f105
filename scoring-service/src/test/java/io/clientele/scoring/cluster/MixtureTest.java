package io.clientele.scoring.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixtureTest {

  private static MixtureFit fit(Points points, int k, Covariance covariance) {
    return Expectation.fit(
        points, KMeans.withDefaults().fit(points, k, new SplittableRandom(1)), covariance);
  }

  // One component is the normal distribution of the points: by hand, variance 2/3 + 0.01.
  @Test
  void oneComponentIsTheMeanAndTheVariance() {
    MixtureFit found = fit(new Points(new double[] {1, 2, 3}, 1), 1, Covariance.DIAGONAL);

    double variance = 2.0 / 3 + 0.01;
    assertThat(found.mixture().means()).containsExactly(2);
    assertThat(found.mixture().factors()[0]).isEqualTo(Math.sqrt(variance), within(1e-12));
    double logLikelihood = -1.5 * Math.log(2 * Math.PI * variance) - 1 / variance;
    assertThat(found.logLikelihood()).isEqualTo(logLikelihood, within(1e-12));
    assertThat(found.bic()).isEqualTo(2 * Math.log(3) - 2 * logLikelihood, within(1e-12));
  }

  @Test
  void aKnownMixtureIsFoundAgain() {
    Random random = new Random(2);
    double[] values = new double[2 * 6_000];
    for (int i = 0; i < 6_000; i++) {
      boolean first = random.nextDouble() < 0.3;
      double one = random.nextGaussian();
      double other = random.nextGaussian();
      values[2 * i] = first ? 4 + one : one;
      values[2 * i + 1] = first ? 2 * other : 0.8 * one + 0.6 * other;
    }

    MixtureFit found = fit(new Points(values, 2), 2, Covariance.SHRUNKEN);

    int first = found.mixture().means()[0] > 2 ? 0 : 1;
    assertThat(found.mixture().weights()[first]).isEqualTo(0.3, within(0.03));
    assertThat(found.mixture().means()[2 * first]).isEqualTo(4, within(0.15));
    double[] factors = found.mixture().factors();
    int at = 4 * (1 - first);
    assertThat(factors[at] * factors[at + 2]).isEqualTo(0.8 * 0.9, within(0.08));
  }

  @Test
  void theRightNumberHasTheLeastBic() {
    Random random = new Random(3);
    double[] values = new double[3_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 6 * (i % 3) + random.nextGaussian();
    }
    Points points = new Points(values, 1);
    double[] bics =
        java.util.stream.IntStream.rangeClosed(1, 6)
            .mapToDouble(k -> fit(points, k, Covariance.DIAGONAL).bic())
            .toArray();

    assertThat(Arrays.stream(bics).min().orElseThrow()).isEqualTo(bics[2]);
  }

  @Test
  void probabilitiesAddUpAndAreFiniteFarAway() {
    MixtureFit found = fit(KMeansTest.clouds(new Random(4), 300, 3, 3), 3, Covariance.SHRUNKEN);

    double[] far = found.mixture().posterior(new double[] {1e6, -1e6, 1e6});

    assertThat(Arrays.stream(far).sum()).isEqualTo(1, within(1e-9));
  }

  @Test
  void equalPointsDoNotBreakIt() {
    double[] values = new double[200];
    Arrays.fill(values, 0, 100, 1);

    MixtureFit found = fit(new Points(values, 1), 2, Covariance.DIAGONAL);

    assertThat(found.logLikelihood()).isFinite();
    assertThat(Arrays.stream(found.mixture().means()).sorted().toArray())
        .containsExactly(new double[] {0, 1}, within(1e-3));
  }
}

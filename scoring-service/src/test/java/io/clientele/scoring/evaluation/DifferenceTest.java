package io.clientele.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  // Newcombe, Statistics in Medicine 17 (1998), pp. 873-890, table II, method 10, four decimals.
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void sharesDifferByAsMuchAsPublished(
      long positives, long count, long otherPositives, long other, double low, double high) {
    Difference found =
        Difference.ofShares(new Share(positives, count), new Share(otherPositives, other), 0.95)
            .orElseThrow();

    assertThat(found.interval().low()).isEqualTo(low, within(6e-5));
    assertThat(found.interval().high()).isEqualTo(high, within(6e-5));
  }

  // t = -2.455356 with 24.98853 degrees; probability and interval by scipy 1.17.1,
  // stats.ttest_ind(first, second, equal_var=False).confidence_interval(0.95).
  @Test
  void meansDifferAsByWelch() {
    Sample first =
        Sample.of(
            27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7,
            21.4);
    Sample second =
        Sample.of(
            27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5,
            24.4);

    Difference found = Difference.ofMeans(first, second, 0.95).orElseThrow();

    assertThat(found.value()).isEqualTo(-2.1666666667, within(1e-9));
    assertThat(found.pValue()).isEqualTo(0.021378001463, within(1e-10));
    assertThat(found.interval().low()).isEqualTo(-3.984096267, within(1e-8));
    assertThat(found.interval().high()).isEqualTo(-0.349237066, within(1e-8));
    assertThat(found.certain()).isTrue();
  }

  @Test
  void tooFewSayNothing() {
    assertThat(Difference.ofMeans(Sample.of(1), Sample.of(1, 2), 0.95)).isEmpty();
    assertThat(Difference.ofShares(new Share(0, 0), new Share(1, 2), 0.95)).isEmpty();
  }

  @Test
  void valuesAllAlikeDifferForSureOrNotAtAll() {
    Difference other = Difference.ofMeans(Sample.of(2, 2), Sample.of(1, 1), 0.95).orElseThrow();
    Difference same = Difference.ofMeans(Sample.of(2, 2), Sample.of(2, 2), 0.95).orElseThrow();

    assertThat(other.pValue()).isZero();
    assertThat(other.interval()).isEqualTo(new Interval(1, 1));
    assertThat(same.pValue()).isEqualTo(1);
    assertThat(same.certain()).isFalse();
  }

  @Test
  void aConfidenceLiesBetweenNoneAndCertainty() {
    assertThatThrownBy(() -> Difference.ofMeans(Sample.NONE, Sample.NONE, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void intervalsOfSharesContainTheTruthAsOftenAsTheySay() {
    Random random = new Random(7);
    int within = 0;
    int runs = 4000;
    for (int run = 0; run < runs; run++) {
      Difference found =
          Difference.ofShares(drawn(random, 60, 0.3), drawn(random, 40, 0.2), 0.9).orElseThrow();
      within += found.interval().contains(0.1) ? 1 : 0;
    }
    assertThat((double) within / runs).isBetween(0.88, 0.925);
  }

  private static Share drawn(Random random, int count, double probability) {
    return new Share(random.doubles(count).filter(drawn -> drawn < probability).count(), count);
  }

  @Test
  void intervalsOfMeansContainTheTruthAsOftenAsTheySay() {
    Random random = new Random(8);
    int within = 0;
    int runs = 4000;
    for (int run = 0; run < runs; run++) {
      Sample first = Sample.of(random.doubles(12).map(any -> 1 + random.nextGaussian()).toArray());
      Sample second = Sample.of(random.doubles(30).map(any -> 3 * random.nextGaussian()).toArray());
      within += Difference.ofMeans(first, second, 0.9).orElseThrow().interval().contains(1) ? 1 : 0;
    }
    assertThat((double) within / runs).isBetween(0.88, 0.92);
  }

  @Test
  void samplesAddUp() {
    Random random = new Random(9);
    double[] values = random.doubles(50, 1e6, 1e6 + 1).toArray();
    Sample parts =
        Sample.of(java.util.Arrays.copyOf(values, 17))
            .and(Sample.of(java.util.Arrays.copyOfRange(values, 17, 50)));
    Sample whole = Sample.of(values);

    assertThat(parts.count()).isEqualTo(50);
    assertThat(parts.mean()).isEqualTo(whole.mean(), within(1e-9));
    assertThat(parts.variance()).isEqualTo(whole.variance(), within(1e-9));
  }
}

package io.clientele.scoring.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignificanceTest {

  private static BigInteger choose(int n, int k) {
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }

  private static double fisher(int both, int first, int second, int all) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = both; k <= Math.min(first, second); k++) {
      if (second - k <= all - first) {
        sum = sum.add(choose(first, k).multiply(choose(all - first, second - k)));
      }
    }
    return new BigDecimal(sum)
        .divide(new BigDecimal(choose(all, second)), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void fishersTestIsTheSumOfExactFractions() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      int all = 1 + random.nextInt(120);
      int first = random.nextInt(all + 1);
      int second = random.nextInt(all + 1);
      int least = Math.max(0, first + second - all);
      int both = least + random.nextInt(Math.min(first, second) - least + 1);
      double expected = fisher(both, first, second, all);
      assertThat(FisherExact.greater(both, first, second, all))
          .as("round %d: %d of %d and %d among %d", round, both, first, second, all)
          .isCloseTo(expected, within(1e-11 * expected + 1e-13));
    }
  }

  @Test
  void theTeaTastersTableIsOneOfSeventy() {
    assertThat(FisherExact.greater(4, 4, 4, 8)).isCloseTo(1.0 / 70, within(1e-15));
    assertThat(FisherExact.greater(3, 4, 4, 8)).isCloseTo(17.0 / 70, within(1e-15));
  }

  @Test
  void tablesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> FisherExact.greater(5, 4, 9, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void binomialTailsAreSumsOfTheirTerms() {
    Random random = new Random(12);
    for (int round = 0; round < 2_000; round++) {
      int trials = 1 + random.nextInt(200);
      int least = random.nextInt(trials + 1);
      double share = random.nextDouble();
      double expected = 0;
      for (int k = trials; k >= least; k--) {
        expected +=
            choose(trials, k).doubleValue() * Math.pow(share, k) * Math.pow(1 - share, trials - k);
      }
      assertThat(Binomial.atLeast(least, trials, share))
          .as("round %d: %d of %d at %s", round, least, trials, share)
          .isCloseTo(expected, within(1e-10 * expected + 1e-13));
    }
    assertThat(Binomial.atLeast(1, 10, 0)).isZero();
    assertThat(Binomial.atLeast(10, 10, 1)).isEqualTo(1);
    assertThat(Binomial.atLeast(0, 0, 0.5)).isEqualTo(1);
  }

  @Test
  void correctedValuesAreThoseOfTheDefinition() {
    Random random = new Random(13);
    for (int round = 0; round < 200; round++) {
      // Few different values: many are equal.
      double[] tests =
          random.doubles(1 + random.nextInt(30)).map(p -> Math.rint(p * 20) / 20).toArray();
      FalseDiscovery corrected = FalseDiscovery.of(tests);
      for (double test : tests) {
        double least = 1;
        for (double other : tests) {
          if (other >= test) {
            long rank = java.util.Arrays.stream(tests).filter(p -> p <= other).count();
            least = Math.min(least, other * tests.length / rank);
          }
        }
        assertThat(corrected.corrected(test)).as("round " + round).isCloseTo(least, within(1e-12));
      }
    }
  }
}

package io.clientele.scoring.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void ranksAndSharesAreThoseOfTheSortedList() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Long> values = new ArrayList<>();
      int size = 1 + random.nextInt(60);
      for (int i = 0; i < size; i++) {
        values.add((long) random.nextInt(20));
      }
      Distribution<Long> distribution = Distribution.of(values);
      Ladder<Long> ladder = distribution.ladder(100);
      Collections.sort(values);

      for (int rank = 1; rank <= size; rank++) {
        assertThat(distribution.atRank(rank)).as("seed %d", seed).isEqualTo(values.get(rank - 1));
      }
      for (long value = -1; value <= 20; value++) {
        long asked = value;
        double below = values.stream().filter(one -> one < asked).count();
        double above = values.stream().filter(one -> one > asked).count();
        assertThat(ladder.shareBelow(asked)).as("seed %d", seed).isEqualTo(below / size);
        assertThat(ladder.shareAbove(asked)).as("seed %d", seed).isEqualTo(above / size);
      }
    }
  }

  @Test
  void aThinnedLadderErrsByHalfAStepAtMost() {
    List<Long> values = new ArrayList<>();
    for (long i = 0; i < 10_000; i++) {
      values.add(i);
    }
    Ladder<Long> ladder = Distribution.of(values).ladder(101);

    assertThat(ladder.rungs()).hasSizeLessThanOrEqualTo(101);
    for (long i = 0; i < 10_000; i++) {
      assertThat(ladder.shareBelow(i)).isCloseTo(i / 10_000.0, within(0.005));
    }
  }

  @Test
  void theNormalDistributionHasItsKnownValues() {
    // Abramowitz and Stegun, table 26.1.
    assertThat(Normal.cumulative(0)).isCloseTo(0.5, within(1e-7));
    assertThat(Normal.cumulative(1)).isCloseTo(0.8413447, within(1e-7));
    assertThat(Normal.cumulative(-1.96)).isCloseTo(0.0249979, within(1e-7));
    assertThat(Normal.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @Test
  void aShareOnABorderIsAsSteadyAsACoin() {
    assertThat(Steadiness.within(0.2, 0.2, 1, 1_000)).isCloseTo(0.5, within(1e-6));
    assertThat(Steadiness.within(0.3, 0.2, 0.4, 1_000_000)).isCloseTo(1, within(1e-6));
    assertThat(Steadiness.within(0.3, 0, 1, 1)).isEqualTo(1);
  }
}

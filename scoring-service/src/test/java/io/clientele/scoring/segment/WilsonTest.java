package io.clientele.scoring.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WilsonTest {

  @Test
  void aSampleOfEverybodyIsExact() {
    assertThat(Wilson.of(7, 20, 20)).isEqualTo(new Wilson(7, 7, 7));
    assertThat(Wilson.of(0, 0, 0)).isEqualTo(new Wilson(0, 0, 0));
  }

  // The interval of 10 of 100 is 0.0552 to 0.1744 (Wilson's formula by hand), of a population so
  // large that the
  // correction does not show.
  @Test
  void theIntervalIsWilsons() {
    Wilson found = Wilson.of(10, 100, 1_000_000_000);
    assertThat(found.estimate()).isEqualTo(100_000_000);
    assertThat(found.low() / 1e9).isBetween(0.0551, 0.0553);
    assertThat(found.high() / 1e9).isBetween(0.1743, 0.1745);
  }

  @Test
  void itHoldsTheTruthAboutNineteenTimesOfTwenty() {
    Random random = new Random(4);
    int right = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      int members = 1 + random.nextInt(199);
      int found = 0;
      int left = members;
      for (int i = 0; i < 100; i++) {
        if (random.nextInt(200 - i) < left) {
          found++;
          left--;
        }
      }
      Wilson interval = Wilson.of(found, 100, 200);
      right += interval.low() <= members && members <= interval.high() ? 1 : 0;
    }
    assertThat(right / 2_000.0).isBetween(0.93, 0.99);
  }
}

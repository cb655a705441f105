package io.clientele.scoring.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChurnReportTest {

  private static final Judged FIVE =
      new Judged(
          new double[] {0.9, 0.8, 0.6, 0.6, 0.2}, new boolean[] {true, false, true, false, false});

  @Test
  void figuresOfFivePeopleAreThoseReckonedByHand() {
    // Leavers 0.9 and 0.6 against stayers 0.8, 0.6, 0.2: 3 of 3 and 1.5 of 3.
    Auc auc = Auc.of(FIVE);
    assertThat(auc.value()).isEqualTo(0.75);
    // Shares: leavers 1, 1/2 (variance 1/8); stayers 1/2, 3/4, 1 (variance 1/16): 1/16 + 1/48.
    assertThat(auc.standardError()).isCloseTo(Math.sqrt(1.0 / 12), within(1e-12));
    assertThat(FIVE.brier()).isCloseTo((0.01 + 0.64 + 0.16 + 0.36 + 0.04) / 5, within(1e-12));
    assertThat(FIVE.baseRate()).isEqualTo(0.4);
    Ranked ranked = Ranked.of(FIVE);
    assertThat(ranked.lift(0.2)).isEqualTo(new ChurnReport.LiftBin(0.2, 2.5, 0.5));
    // The third place is shared by two, one of whom left.
    assertThat(ranked.lift(0.6).captured()).isEqualTo(0.75);
    assertThat(ranked.bins(5)).hasSize(4);
  }

  @Test
  void theAreaIsThatOfCountingAllPairs() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int size = 2 + random.nextInt(60);
      double[] said = new double[size];
      boolean[] left = new boolean[size];
      for (int i = 0; i < size; i++) {
        said[i] = random.nextInt(10) / 10.0;
        left[i] = i == 0 || (i > 1 && random.nextBoolean());
      }
      double wins = 0;
      int pairs = 0;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          if (left[i] && !left[j]) {
            pairs++;
            wins += said[i] > said[j] ? 1 : said[i] == said[j] ? 0.5 : 0;
          }
        }
      }
      assertThat(Auc.of(new Judged(said, left)).value())
          .as("seed %s", seed)
          .isCloseTo(wins / pairs, within(1e-12));
    }
  }

  @Test
  void sureLogOddsAreStretchedBack() {
    Random random = new Random(3);
    int size = 5_000;
    double[] logOdds = new double[size];
    boolean[] left = new boolean[size];
    int[] all = new int[size];
    for (int i = 0; i < size; i++) {
      double real = random.nextGaussian();
      left[i] = random.nextDouble() < Logistic.probability(real);
      logOdds[i] = 3 * real + 1;
      all[i] = i;
    }
    Calibration calibration = Calibration.fit(logOdds, left, all);
    assertThat(calibration.slope()).isCloseTo(1 / 3.0, within(0.03));
    assertThat(calibration.offset()).isCloseTo(-1 / 3.0, within(0.08));
  }

  @Test
  void whereNothingOrdersPeopleNothingIsStretched() {
    double[] logOdds = new double[100];
    boolean[] left = new boolean[100];
    int[] all = new int[100];
    for (int i = 0; i < 100; i++) {
      left[i] = i % 2 == 0;
      all[i] = i;
    }
    Calibration calibration = Calibration.fit(logOdds, left, all);
    assertThat(Logistic.probability(calibration.logOdds(0))).isCloseTo(0.5, within(0.01));
  }
}

package io.clientele.feedback.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What turns scores into probabilities and probabilities into one answer. */
class CalibrationTest {
  @Test
  void theCurveThatMadeTheAnswersIsFound() {
    Random random = new Random(11);
    int count = 40_000;
    double[] scores = new double[count];
    boolean[] yes = new boolean[count];
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    for (int at = 0; at < count; at++) {
      scores[at] = 3 * random.nextGaussian();
      yes[at] = random.nextDouble() < 1 / (1 + Math.exp(-(0.7 * scores[at] - 1.2)));
    }
    Platt platt = Platt.fit(scores, yes, weights);
    assertThat(platt.slope()).isCloseTo(0.7, within(0.03));
    assertThat(platt.intercept()).isCloseTo(-1.2, within(0.05));
  }

  @Test
  void aTopicThatIsNeverMetStaysImprobable() {
    double[] scores = {-2, -1, 0, 1};
    Platt platt = Platt.fit(scores, new boolean[4], new double[] {1, 1, 1, 1});
    assertThat(platt.slope()).isPositive();
    assertThat(platt.probability(1)).isLessThan(0.1);
  }

  @Test
  void aScoreWithoutWeightDoesNotCount() {
    double[] scores = {-2, -1, 1, 2, 5, 5};
    boolean[] yes = {false, true, false, true, false, false};
    double[] weights = {1, 1, 1, 1, 0, 0};
    Platt all = Platt.fit(scores, yes, weights);
    Platt four =
        Platt.fit(Arrays.copyOf(scores, 4), Arrays.copyOf(yes, 4), Arrays.copyOf(weights, 4));
    assertThat(all).isEqualTo(four);
  }

  @Test
  void aRareAnswerIsChosenMoreOften() {
    double[][] probabilities = new double[300][];
    int[] answers = new int[300];
    for (int at = 0; at < answers.length; at++) {
      boolean rare = at % 10 == 0;
      answers[at] = rare ? 1 : 2;
      probabilities[at] = rare ? new double[] {0.1, 0.4, 0.5} : new double[] {0.1, 0.1, 0.8};
    }
    double[] offsets = ClassOffsets.tuned(probabilities, answers);
    assertThat(offsets[1]).isZero();
    assertThat(offsets[2]).isNegative();
  }

  @Test
  void offsetsThatGainNothingStayZero() {
    double[][] probabilities = {{0.8, 0.1, 0.1}, {0.1, 0.8, 0.1}, {0.1, 0.1, 0.8}};
    assertThat(ClassOffsets.tuned(probabilities, new int[] {0, 1, 2})).containsExactly(0, 0, 0);
  }

  @Test
  void rightAndWrongAnswersAreCounted() {
    Tally tally = new Tally(3);
    tally.add(0, 0, 0.95);
    tally.add(0, 0, 0.95);
    tally.add(0, 2, 0.95);
    tally.add(2, 2, 0.55);
    tally.add(2, 3, 0);
    assertThat(tally.texts()).isEqualTo(5);
    assertThat(tally.accuracy()).isEqualTo(0.6);
    assertThat(tally.f1(0)).isCloseTo(0.8, within(1e-12));
    assertThat(tally.f1(1)).isNaN();
    assertThat(tally.f1(2)).isEqualTo(0.5);
    assertThat(tally.macroF1()).isCloseTo(0.65, within(1e-12));
    assertThat(tally.calibrationError()).isCloseTo((0.85 + 0.45) / 5, within(1e-12));
  }
}

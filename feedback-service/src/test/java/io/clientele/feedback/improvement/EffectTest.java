package io.clientele.feedback.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.feedback.improvement.Effect.Samples;
import io.clientele.feedback.improvement.Effect.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EffectTest {

  private static final Instant DONE = Instant.parse("2026-03-01T00:00:00Z");

  private static Sample sample(long customers, long negative) {
    double share = customers == 0 ? 0 : (double) negative / customers;
    return new Sample(customers, negative, 1 - 2 * share, 4 * share * (1 - share));
  }

  /** Newcombe 1998, table II, method 10: 56 of 70 minus 48 of 80. */
  @Test
  void theDifferenceOfTwoSharesIsThatOfThePaper() {
    Interval difference = Interval.share(56, 70).minus(Interval.share(48, 80));

    assertThat(difference.estimate()).isCloseTo(0.2, within(1e-12));
    assertThat(difference.low()).isCloseTo(0.0524, within(5e-5));
    assertThat(difference.high()).isCloseTo(0.3339, within(5e-5));
  }

  /** The same table: 9 of 10 minus 3 of 10, and 10 of 10 minus 0 of 10. */
  @Test
  void soAreThoseOfSmallSamples() {
    Interval some = Interval.share(9, 10).minus(Interval.share(3, 10));
    assertThat(some.low()).isCloseTo(0.1705, within(5e-5));
    assertThat(some.high()).isCloseTo(0.8090, within(5e-5));

    Interval all = Interval.share(10, 10).minus(Interval.share(0, 10));
    assertThat(all.low()).isCloseTo(0.6075, within(5e-5));
    assertThat(all.high()).isCloseTo(1.0, within(5e-5));
  }

  /** Quantiles of Student's distribution as every table has them. */
  @Test
  void theQuantilesOfStudentAreThoseOfTheTables() {
    assertThat(Interval.t(10)).isCloseTo(2.228139, within(1e-4));
    assertThat(Interval.t(30)).isCloseTo(2.042272, within(1e-5));
    assertThat(Interval.t(60)).isCloseTo(2.000298, within(1e-6));
    assertThat(Interval.t(1_000)).isCloseTo(1.962339, within(1e-6));
  }

  /** By hand: variances 0.5 and 0.25, 50 and 40 customers; 86.8 degrees of freedom, t = 1.98769. */
  @Test
  void meansAreComparedByWelch() {
    Interval difference =
        Interval.ofMeans(new Sample(50, 20, 0.1, 0.5), new Sample(40, 5, 0.4, 0.25));

    double error = Math.sqrt(0.5 / 50 + 0.25 / 40);
    assertThat(difference.estimate()).isCloseTo(0.3, within(1e-12));
    assertThat(difference.high() - 0.3).isCloseTo(1.9877 * error, within(2e-4));
    assertThat(0.3 - difference.low()).isCloseTo(difference.high() - 0.3, within(1e-12));
  }

  @Test
  void anAspectThatIsBlamedLessThanTheOthersImproved() {
    Effect effect =
        Effect.of(
            new Samples(sample(100, 60), sample(100, 20), sample(400, 120), sample(400, 120)));

    assertThat(effect.verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(effect.negativeShare().orElseThrow().estimate()).isCloseTo(-0.4, within(1e-12));
    assertThat(effect.controlled().orElseThrow().estimate()).isCloseTo(-0.4, within(1e-12));
    assertThat(effect.controlled().orElseThrow().high()).isNegative();
  }

  @Test
  void whatAllAspectsHaveInCommonIsNoEffect() {
    Effect effect =
        Effect.of(
            new Samples(sample(200, 120), sample(200, 60), sample(400, 240), sample(400, 120)));

    assertThat(effect.negativeShare().orElseThrow().high()).isNegative();
    assertThat(effect.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
    assertThat(effect.controlled().orElseThrow().estimate()).isCloseTo(0, within(1e-12));
  }

  @Test
  void anAspectThatIsBlamedMoreIsWorse() {
    assertThat(
            Effect.of(
                    new Samples(
                        sample(100, 20), sample(100, 60), sample(400, 120), sample(400, 120)))
                .verdict())
        .isEqualTo(Verdict.WORSE);
  }

  @Test
  void nothingIsSaidOfTooFew() {
    Effect effect =
        Effect.of(new Samples(sample(29, 29), sample(500, 0), sample(400, 1), sample(400, 1)));

    assertThat(effect.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(effect.negativeShare()).isEmpty();
    assertThat(effect.meanPolarity()).isEmpty();
  }

  @Test
  void withTooFewOthersTheAspectAloneIsJudged() {
    Effect effect =
        Effect.of(new Samples(sample(100, 60), sample(100, 20), sample(0, 0), sample(400, 9)));

    assertThat(effect.controlled()).isEmpty();
    assertThat(effect.verdict()).isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void theWindowsAreAsLongBeforeAsAfter() {
    EffectWindows windows = EffectWindows.of(DONE, 10, 2, DONE.plus(Duration.ofDays(11)));

    assertThat(windows.beforeFrom()).isEqualTo(Instant.parse("2026-02-19T00:00:00Z"));
    assertThat(windows.beforeTo()).isEqualTo(DONE);
    assertThat(windows.afterFrom()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(windows.afterTo()).isEqualTo(Instant.parse("2026-03-13T00:00:00Z"));
    assertThat(windows.complete()).isFalse();
    assertThat(EffectWindows.of(DONE, 10, 2, windows.afterTo()).complete()).isTrue();
    assertThatThrownBy(() -> EffectWindows.of(DONE, 366, 0, DONE))
        .isInstanceOfSatisfying(
            ClienteleException.class, e -> assertThat(e.field()).isEqualTo("window_days"));
    assertThatThrownBy(() -> EffectWindows.of(DONE, 0, -1, DONE))
        .isInstanceOfSatisfying(
            ClienteleException.class, e -> assertThat(e.field()).isEqualTo("lag_days"));
  }
}

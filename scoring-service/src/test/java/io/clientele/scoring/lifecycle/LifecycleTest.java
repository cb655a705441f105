package io.clientele.scoring.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private static final LifecyclePolicy POLICY = LifecyclePolicy.withDefaults();
  private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

  @Test
  void oneOrderLivesByTheDefaultInterval() {
    LifecycleSpan span = POLICY.span(FIRST, FIRST, 1);

    assertThat(span.intervalDays()).isEqualTo(60);
    assertThat(span.at(FIRST.plus(Duration.ofDays(30)).minusNanos(1000))).isEqualTo(Lifecycle.NEW);
    assertThat(span.at(FIRST.plus(Duration.ofDays(30)))).isEqualTo(Lifecycle.ACTIVE);
    assertThat(span.at(FIRST.plus(Duration.ofDays(120)))).isEqualTo(Lifecycle.ACTIVE);
    assertThat(span.at(FIRST.plus(Duration.ofDays(120)).plusNanos(1000)))
        .isEqualTo(Lifecycle.DORMANT);
    assertThat(span.at(FIRST.plus(Duration.ofDays(240)))).isEqualTo(Lifecycle.DORMANT);
    assertThat(span.at(FIRST.plus(Duration.ofDays(240)).plusNanos(1000)))
        .isEqualTo(Lifecycle.CHURNED);
  }

  @Test
  void theIntervalIsShrunkTowardsTheDefaultAndBounded() {
    assertThat(POLICY.span(FIRST, FIRST.plus(Duration.ofDays(30)), 4).intervalDays())
        .isCloseTo(90.0 / 4, within(1e-12));
    assertThat(POLICY.span(FIRST, FIRST.plus(Duration.ofDays(9)), 40).intervalDays()).isEqualTo(7);
    assertThat(POLICY.span(FIRST, FIRST.plus(Duration.ofDays(3_000)), 2).intervalDays())
        .isEqualTo(365);
  }

  @Test
  void whoIsSilentTooLongIsNotNewEvenInTheFirstMonth() {
    LifecycleSpan span = POLICY.span(FIRST, FIRST.plus(Duration.ofDays(2)), 30);

    assertThat(span.at(FIRST.plus(Duration.ofDays(16)))).isEqualTo(Lifecycle.NEW);
    assertThat(span.at(FIRST.plus(Duration.ofDays(17)))).isEqualTo(Lifecycle.DORMANT);
  }

  @Test
  void boundariesSayWhatTheDefinitionSays() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      long orders = 1L + random.nextInt(20);
      Instant last = orders == 1 ? FIRST : FIRST.plusSeconds(random.nextInt(50_000_000));
      LifecycleSpan span = POLICY.span(FIRST, last, orders);
      for (int i = 0; i < 50; i++) {
        Instant time = last.plusSeconds(random.nextInt(200_000_000));
        assertThat(span.at(time))
            .as("seed %d", seed)
            .isEqualTo(defined(last, time, span.intervalDays()));
      }
    }
  }

  private static Lifecycle defined(Instant last, Instant time, double interval) {
    double silence = Duration.between(last, time).toMillis() / 86_400_000.0;
    if (silence <= 2 * interval) {
      boolean young = time.isBefore(FIRST.plus(Duration.ofDays(30)));
      return young ? Lifecycle.NEW : Lifecycle.ACTIVE;
    }
    return silence <= 4 * interval ? Lifecycle.DORMANT : Lifecycle.CHURNED;
  }

  @Test
  void confidenceGrowsWithOrdersAndFallsTowardsABoundary() {
    LifecycleSpan one = POLICY.span(FIRST, FIRST, 1);
    Instant soon = FIRST.plus(Duration.ofDays(40));
    Instant edge = FIRST.plus(Duration.ofDays(120));

    assertThat(one.confidence(FIRST, soon, 10, 1)).isGreaterThan(one.confidence(FIRST, soon, 1, 1));
    assertThat(one.confidence(FIRST, edge, 1, 1)).isCloseTo(0.5, within(1e-6));
    assertThat(one.confidence(FIRST, FIRST.plus(Duration.ofDays(2_400)), 1, 1)).isGreaterThan(0.95);
  }
}

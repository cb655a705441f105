package io.clientele.scoring.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.scoring.clv.Family;
import io.clientele.scoring.clv.PurchaseModel;
import io.clientele.scoring.clv.RepeatHistory;
import io.clientele.scoring.clv.TimeUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlivePolicyTest {

  private static final LifecyclePolicy INTERVALS = LifecyclePolicy.withDefaults();
  private static final AlivePolicy POLICY = AlivePolicy.withDefaults();
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  @Test
  void theLabelAtAnyTimeIsThatOfTheProbabilityThenWithinTheBoundsOfTheRhythm() {
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      TimeUnit unit = TimeUnit.values()[random.nextInt(3)];
      PurchaseModel model = model(random);
      Instant first = START.plusSeconds(random.nextInt(86_400 * 365));
      int orders = 2 + random.nextInt(20);
      Instant last = first.plus(Duration.ofHours(24 + random.nextInt(24 * 900)));
      RepeatHistory history = history(first, last, last, orders - 1, unit);
      LifecycleSpan own = INTERVALS.span(first, last, orders);

      LifecycleSpan span = POLICY.span(own, first, last, INTERVALS.newFor(), model, unit, history);

      for (int i = 0; i < 20; i++) {
        Instant at = last.plusSeconds(random.nextInt(86_400 * 1_000));
        assertThat(span.at(at))
            .as("seed %d at %s", seed, at)
            .isEqualTo(fromScratch(own, first, last, at, model, unit, orders - 1));
      }
    }
  }

  private static Lifecycle fromScratch(
      LifecycleSpan own,
      Instant first,
      Instant last,
      Instant at,
      PurchaseModel model,
      TimeUnit unit,
      long repeats) {
    double silence = ChronoUnit.MICROS.between(last, at) / 86_400e6;
    double pAlive = model.probabilityAlive(history(first, last, at, repeats, unit));
    boolean active = silence <= own.intervalDays() || (silence <= 730 && pAlive > 0.5);
    if (active) {
      return at.isBefore(first.plus(INTERVALS.newFor())) ? Lifecycle.NEW : Lifecycle.ACTIVE;
    }
    return silence <= 730 && pAlive > 0.1 ? Lifecycle.DORMANT : Lifecycle.CHURNED;
  }

  private static RepeatHistory history(
      Instant first, Instant last, Instant at, long repeats, TimeUnit unit) {
    long recency = ChronoUnit.DAYS.between(day(first), day(last));
    long age = ChronoUnit.DAYS.between(day(first), day(at));
    return new RepeatHistory(repeats, recency / unit.days(), age / unit.days());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static PurchaseModel model(Random random) {
    double[] p = random.doubles(4).map(u -> Math.exp(4 * u - 2)).toArray();
    return switch (random.nextInt(4)) {
      case 0 -> Family.BG_NBD.model(Map.of("r", p[0], "alpha", p[1], "a", p[2], "b", p[3]));
      case 1 -> Family.MBG_NBD.model(Map.of("r", p[0], "alpha", p[1], "a", p[2], "b", p[3]));
      case 2 -> Family.PARETO_NBD.model(Map.of("r", p[0], "alpha", p[1], "s", p[2], "beta", p[3]));
      default ->
          Family.BG_BB.model(Map.of("alpha", p[0], "beta", p[1], "gamma", p[2], "delta", p[3]));
    };
  }

  @Test
  void whoNeverStopsByTheModelOrBoughtOnceIsNotJudgedByIt() {
    PurchaseModel nbd = Family.NBD.model(Map.of("r", 1.0, "alpha", 5.0));
    PurchaseModel bg = Family.BG_NBD.model(Map.of("r", 1.0, "alpha", 5.0, "a", 1.0, "b", 2.0));
    assertThat(AlivePolicy.decides(nbd, 5)).isFalse();
    assertThat(AlivePolicy.decides(bg, 0)).isFalse();
    assertThat(AlivePolicy.decides(bg, 1)).isTrue();
  }

  @Test
  void boundsThatCrossAreRefused() {
    assertThatThrownBy(() -> new AlivePolicy(0.1, 0.5, Duration.ofDays(730)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AlivePolicy(Double.NaN, 0.1, Duration.ofDays(730)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

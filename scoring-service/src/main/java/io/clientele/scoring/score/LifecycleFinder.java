package io.clientele.scoring.score;

import io.clientele.scoring.lifecycle.AlivePolicy;
import io.clientele.scoring.lifecycle.Lifecycle;
import io.clientele.scoring.lifecycle.LifecyclePolicy;
import io.clientele.scoring.lifecycle.LifecycleSpan;
import io.clientele.scoring.standing.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stage of life, by the purchase interval or by the probability to be alive. The number
 * behind it is the silence since the last order in purchase intervals; the confidence is that of
 * {@link LifecycleSpan#confidence}, or with a model the probability to be alive, of dormant and
 * churned that not to be. That a customer has not ordered is certain. Evidence of the silence
 * counts by how far it is from the end of the active time, in intervals: short silence for new and
 * active, long silence for dormant and churned.
 */
record LifecycleFinder(LifecyclePolicy policy, AlivePolicy alive) {

  private static final String DIMENSION = "lifecycle";
  private static final String INTERVAL = "purchase-interval";
  private static final String ALIVE = "p-alive";
  private static final double MICROS_OF_DAY = 86_400e6;

  Finding find(Standing standing, @Nullable Expected expected, Instant asOf) {
    return standing.buyer() ? ofBuyer(standing, expected, asOf) : ofProspect();
  }

  private Finding ofProspect() {
    return finding(
        Lifecycle.PROSPECT, 1, List.of(Evidence.of("orders", 0, 1)), "", OptionalDouble.empty());
  }

  private Finding ofBuyer(Standing standing, @Nullable Expected expected, Instant asOf) {
    LifecycleSpan span = standing.span();
    Lifecycle stage = span.at(asOf);
    double silenceDays =
        Math.max(0, ChronoUnit.MICROS.between(standing.lastOrderAt(), asOf) / MICROS_OF_DAY);
    double intervals = silenceDays / span.intervalDays();
    double overdue = intervals - policy.activeIntervals();
    boolean silent = stage == Lifecycle.DORMANT || stage == Lifecycle.CHURNED;
    double confidence =
        span.confidence(standing.lastOrderAt(), asOf, standing.orders(), policy.priorWeight());
    List<Evidence> evidence = new ArrayList<>();
    // While the standings are made anew with another model, this one may be of the one before.
    if (expected != null && expected.model().id().equals(standing.lifecycleModel())) {
      double pAlive = expected.expectation().pAlive();
      confidence = Math.clamp(silent ? 1 - pAlive : pAlive, 0.0, 1.0);
      evidence.add(
          Evidence.of(
              "p_alive",
              Evidence.rounded(pAlive),
              silent ? alive.alive() - pAlive : pAlive - alive.alive()));
    }
    evidence.add(
        Evidence.of("silence_days", Evidence.rounded(silenceDays), silent ? overdue : -overdue));
    evidence.add(Evidence.scene("purchase_interval_days", Evidence.rounded(span.intervalDays())));
    evidence.add(Evidence.scene("orders", standing.orders()));
    evidence.add(
        Evidence.of("first_order_at", standing.firstOrderAt(), stage == Lifecycle.NEW ? 1 : 0));
    return finding(
        stage, confidence, evidence, standing.lifecycleModel(), OptionalDouble.of(intervals));
  }

  private Finding finding(
      Lifecycle stage,
      double confidence,
      List<Evidence> evidence,
      String model,
      OptionalDouble score) {
    return new Finding(
        DIMENSION,
        stage.label(),
        confidence,
        evidence,
        model.isEmpty() ? INTERVAL : ALIVE,
        model.isEmpty() ? policy.version() : policy.version() + "+" + alive.version() + "+" + model,
        score,
        new Detail.None());
  }
}

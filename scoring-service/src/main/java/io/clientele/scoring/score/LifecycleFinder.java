package io.clientele.scoring.score;

import io.clientele.scoring.lifecycle.Lifecycle;
import io.clientele.scoring.lifecycle.LifecyclePolicy;
import io.clientele.scoring.lifecycle.LifecycleSpan;
import io.clientele.scoring.standing.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds the stage of life. The number behind it is the silence since the last order in purchase
 * intervals; the confidence is that of {@link LifecycleSpan#confidence}. That a customer has not
 * ordered is certain. Evidence of the silence counts by how far it is from the end of the active
 * time, in intervals: short silence for new and active, long silence for dormant and churned.
 */
record LifecycleFinder(LifecyclePolicy policy) {

  private static final String DIMENSION = "lifecycle";
  private static final String METHOD = "purchase-interval";
  private static final double MICROS_OF_DAY = 86_400e6;

  Finding find(Standing standing, Instant asOf) {
    return standing.buyer() ? ofBuyer(standing, asOf) : ofProspect();
  }

  private Finding ofProspect() {
    return finding(
        Lifecycle.PROSPECT, 1, List.of(Evidence.of("orders", 0, 1)), OptionalDouble.empty());
  }

  private Finding ofBuyer(Standing standing, Instant asOf) {
    LifecycleSpan span = standing.span();
    Lifecycle stage = span.at(asOf);
    double silenceDays =
        Math.max(0, ChronoUnit.MICROS.between(standing.lastOrderAt(), asOf) / MICROS_OF_DAY);
    double intervals = silenceDays / span.intervalDays();
    double overdue = intervals - policy.activeIntervals();
    boolean silent = stage == Lifecycle.DORMANT || stage == Lifecycle.CHURNED;
    double confidence =
        span.confidence(standing.lastOrderAt(), asOf, standing.orders(), policy.priorWeight());
    return finding(
        stage,
        confidence,
        List.of(
            Evidence.of("silence_days", Evidence.rounded(silenceDays), silent ? overdue : -overdue),
            Evidence.scene("purchase_interval_days", Evidence.rounded(span.intervalDays())),
            Evidence.scene("orders", standing.orders()),
            Evidence.of("first_order_at", standing.firstOrderAt(), stage == Lifecycle.NEW ? 1 : 0)),
        OptionalDouble.of(intervals));
  }

  private Finding finding(
      Lifecycle stage, double confidence, List<Evidence> evidence, OptionalDouble score) {
    return new Finding(
        DIMENSION,
        stage.label(),
        confidence,
        evidence,
        METHOD,
        policy.version(),
        score,
        new Detail.None());
  }
}

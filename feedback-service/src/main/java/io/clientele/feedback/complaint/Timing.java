package io.clientele.feedback.complaint;

import io.clientele.feedback.promise.Goal;
import io.clientele.feedback.promise.Step;
import io.clientele.feedback.promise.Target;
import io.clientele.feedback.service.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time of a case: what passed, and what follows from it. Deadlines are reckoned in advance,
 * when the case is opened and after each change, so that what is due is found by them alone.
 *
 * @param target as it was promised when the case was opened
 * @param clock shows the open time in which the case was the business's to work on
 * @param respondedAt when somebody answered first; null: nobody did
 * @param respondedAfter what the clock showed then
 * @param resolvedAt null unless it is resolved, or closed after that
 * @param escalated names of the steps that were taken
 * @param level the highest of theirs; 0: none
 * @param due what follows
 */
record Timing(
    Target target,
    ServiceClock clock,
    @Nullable Instant respondedAt,
    @Nullable Duration respondedAfter,
    @Nullable Instant resolvedAt,
    List<String> escalated,
    int level,
    Due due) {

  Timing {
    escalated = List.copyOf(escalated);
  }

  /**
   * When something is due if nothing changes before; null: not at all.
   *
   * @param response the first response
   * @param resolution the solution
   * @param escalation the next step of escalation
   */
  record Due(
      @Nullable Instant response, @Nullable Instant resolution, @Nullable Instant escalation) {

    static final Due NOTHING = new Due(null, null, null);

    /** What is due first of response and resolution. */
    @Nullable Instant next() {
      return response == null || resolution != null && resolution.isBefore(response)
          ? resolution
          : response;
    }
  }

  /** That of a new case. */
  static Timing opened(Target target, Instant at, Plan plan) {
    return new Timing(
            target, ServiceClock.startedAt(at), null, null, null, List.of(), 0, Due.NOTHING)
        .planned(plan);
  }

  /** With a first response, if there was none yet. */
  Timing responded(Plan plan, Instant now) {
    return respondedAt != null
        ? this
        : new Timing(
                target,
                clock,
                now,
                clock.at(plan.calendar(), now),
                resolvedAt,
                escalated,
                level,
                due)
            .planned(plan);
  }

  /** In another state of the case. */
  Timing in(ComplaintState state, Plan plan, Instant now) {
    ServiceClock next =
        plan.runsIn(state) ? clock.running(now) : clock.stopped(plan.calendar(), now);
    Instant resolved =
        switch (state) {
          case RESOLVED -> now;
          case CLOSED -> resolvedAt;
          case OPEN, REOPENED, WAITING_FOR_CUSTOMER, WAITING_FOR_THIRD_PARTY -> null;
        };
    return new Timing(target, next, respondedAt, respondedAfter, resolved, escalated, level, due)
        .planned(plan);
  }

  /** After steps of escalation were taken. */
  Timing escalated(List<Step> steps, Plan plan) {
    List<String> names = new ArrayList<>(escalated);
    steps.forEach(step -> names.add(step.name()));
    int highest = steps.stream().mapToInt(Step::level).reduce(level, Math::max);
    return new Timing(target, clock, respondedAt, respondedAfter, resolvedAt, names, highest, due)
        .planned(plan);
  }

  /** The steps that are due by then and were not taken. */
  List<Step> stepsDue(Plan plan, Instant now) {
    return plan.steps().stream()
        .filter(step -> dueAt(step, plan).filter(at -> !at.isAfter(now)).isPresent())
        .sorted(Comparator.comparingInt(Step::level))
        .toList();
  }

  private Optional<Instant> dueAt(Step step, Plan plan) {
    boolean reached = step.of() == Goal.FIRST_RESPONSE && respondedAt != null;
    return reached || escalated.contains(step.name())
        ? Optional.empty()
        : clock.reaches(plan.calendar(), share(target.of(step.of()), step.share()));
  }

  private static Duration share(Duration target, double share) {
    return Duration.ofSeconds(Math.round(target.toSeconds() * share));
  }

  private Timing planned(Plan plan) {
    Instant response =
        respondedAt != null
            ? null
            : clock.reaches(plan.calendar(), target.firstResponse()).orElse(null);
    Instant resolution = clock.reaches(plan.calendar(), target.resolution()).orElse(null);
    Instant escalation =
        plan.steps().stream()
            .flatMap(step -> dueAt(step, plan).stream())
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Timing(
        target,
        clock,
        respondedAt,
        respondedAfter,
        resolvedAt,
        escalated,
        level,
        new Due(response, resolution, escalation));
  }

  /** Whether a goal was reached too late, or was not reached by now and should have been. */
  boolean missed(Goal goal, Plan plan, Instant now) {
    Duration taken =
        goal == Goal.FIRST_RESPONSE && respondedAfter != null
            ? respondedAfter
            : clock.at(plan.calendar(), now);
    return taken.compareTo(target.of(goal)) > 0;
  }
}

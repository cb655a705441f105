package io.clientele.scoring.tier;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads customers through a policy in time: every order, refund and evaluation is decided at its
 * own time and in its order, however late it is looked at. Live placing and simulation are this.
 *
 * @param start when the policy came in force; evaluations are whole periods later
 */
public record TierTimeline(TierPolicy policy, Instant start, Thresholds thresholds) {

  /**
   * Leads a customer on to a time.
   *
   * @param before where he was; null: not under this policy yet
   * @param from the tier he had when he was not; empty for none
   * @param touched whether his facts may be others than when they were looked at: then the policy
   *     looks at him now too
   */
  public Course advance(
      @Nullable Held before, String from, Ledger ledger, Instant now, boolean touched) {
    Walk walk = new Walk(this, ledger, before == null ? from : before.shown(policy));
    walk.begin(before, now);
    return walk.to(now, touched);
  }

  /**
   * Leads a person on who takes others in: the best tier of all is his.
   *
   * @param others under this policy, at least one
   * @param ledger of all of them
   */
  Course join(@Nullable Held own, List<Held> others, String from, Ledger ledger, Instant now) {
    Held best =
        others.stream().min(Comparator.comparingInt(held -> held.state().place())).orElseThrow();
    Walk walk = new Walk(this, ledger, own == null ? from : own.shown(policy));
    walk.begin(own == null ? best.with((GivenTier) null) : own, now);
    walk.to(now, true);
    walk.take(best.state().place(), own == null, given(own, others), now);
    return walk.course(now);
  }

  private static @Nullable GivenTier given(@Nullable Held own, List<Held> others) {
    if (own != null && own.given() != null) {
      return own.given();
    }
    return others.stream().map(Held::given).filter(given -> given != null).findFirst().orElse(null);
  }

  /**
   * Gives a tier by hand, or lifts what was given.
   *
   * @param held where the customer is now; null: in no tier
   */
  Course give(
      @Nullable Held held, @Nullable GivenTier given, String note, Ledger ledger, Instant now) {
    Walk walk = new Walk(this, ledger, held == null ? "" : held.shown(policy));
    walk.begin(held == null ? unplaced(now) : held, now);
    walk.give(given, given == null ? Reason.OVERRIDE_LIFTED : Reason.OVERRIDE, note, now);
    return walk.course(now);
  }

  /** Lets what was given by hand under another policy hold on under this one. */
  Course carry(Course course, GivenTier given, Ledger ledger) {
    Held held = course.held();
    if (held == null || !given.holds(held.seenUntil())) {
      return course;
    }
    Held carried = held.with(given);
    Shift first = course.shifts().getFirst();
    Shift shift =
        new Shift(first.at(), first.from(), given.tier(), Reason.OVERRIDE, held.metric(), "");
    return new Course(carried, List.of(shift), next(carried, ledger));
  }

  private Held unplaced(Instant now) {
    return new Held(TierState.entered(policy.base(), now), 0, Reason.OVERRIDE, now, null);
  }

  /** The next time at which there is something to look at. */
  Instant next(Held held, Ledger ledger) {
    Instant seen = held.seenUntil();
    Instant next = policy.evaluationAfter(start, seen);
    Instant event = ledger.eventAfter(seen).orElse(next);
    next = event.isBefore(next) ? event : next;
    GivenTier given = held.given();
    return given != null && given.expiresAt() != null && given.expiresAt().isBefore(next)
        ? given.expiresAt()
        : next;
  }

  boolean evaluates(Instant at) {
    return at.isAfter(start) && at.equals(policy.evaluationUpTo(start, at));
  }

  Reach reach(Ledger ledger, Instant at, boolean evaluation) {
    return new Reach(
        policy.measure(ledger, at), thresholds.at(ledger.currency(at), at), evaluation);
  }
}

package io.clientele.scoring.tier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One customer on the way through a {@link TierTimeline}. */
final class Walk {

  private final TierTimeline timeline;
  private final TierPolicy policy;
  private final Ledger ledger;
  private final List<Shift> shifts = new ArrayList<>();
  private String shown;
  private @Nullable Held held;

  Walk(TierTimeline timeline, Ledger ledger, String shown) {
    this.timeline = timeline;
    this.policy = timeline.policy();
    this.ledger = ledger;
    this.shown = shown;
  }

  /** Sets out from where the customer was, or from where he comes under the policy. */
  void begin(@Nullable Held before, Instant now) {
    held = before == null ? entrance(now) : before;
    if (before == null && held != null) {
      Instant since = held.state().since();
      shift(new Shift(since, shown, held.shown(policy), held.reason(), held.metric(), ""));
    }
  }

  private @Nullable Held entrance(Instant now) {
    Instant start = timeline.start();
    if (!ledger.buyer(now) || !timeline.thresholds().cover(start)) {
      return null;
    }
    if (ledger.buyer(start)) {
      Reach reach = timeline.reach(ledger, start, false);
      TierState state = TierState.entered(reach.entered(), start);
      return new Held(state, reach.metric(), Reason.ACTIVATION, start, null);
    }
    Instant first = ledger.firstOrder().orElseThrow();
    TierState state = TierState.entered(policy.base(), first);
    // The order itself is still to be looked at.
    return new Held(state, 0, Reason.FIRST_ORDER, first.minusNanos(1_000), null);
  }

  Course to(Instant now, boolean touched) {
    while (held != null) {
      Instant next = timeline.next(held, ledger);
      if (next.isAfter(now) || !timeline.thresholds().cover(next)) {
        break;
      }
      step(held, next);
    }
    if (touched && held != null && timeline.thresholds().cover(now) && behind(held, now)) {
      decide(held, now, false);
    }
    if (held != null && held.given() == null && !ledger.buyer(now)) {
      leave(held, now);
    }
    return course(now);
  }

  private static boolean behind(Held held, Instant now) {
    return held.seenUntil().isBefore(now);
  }

  private void step(Held before, Instant at) {
    boolean evaluation = timeline.evaluates(at);
    boolean event =
        ledger.eventAfter(before.seenUntil()).map(next -> next.equals(at)).orElse(false);
    GivenTier given = before.given();
    if (evaluation || event) {
      decide(before, at, evaluation);
    } else {
      held = before.seen(at);
    }
    if (given != null && !given.holds(at)) {
      give(null, Reason.OVERRIDE_EXPIRED, "", at);
    }
  }

  private void decide(Held before, Instant at, boolean evaluation) {
    Reach reach = timeline.reach(ledger, at, evaluation);
    TierDecision decision = TierDecision.decide(before.state(), reach, policy, at);
    Held after = before.decided(decision, reach.metric()).seen(at);
    held = after;
    if (!after.shown(policy).equals(shown)) {
      shift(new Shift(at, shown, after.shown(policy), after.reason(), after.metric(), ""));
    }
  }

  private void leave(Held before, Instant now) {
    if (!shown.isEmpty()) {
      shift(new Shift(now, shown, "", Reason.NO_ORDERS, before.metric(), ""));
    }
    held = null;
  }

  /** Takes over what a customer brings who becomes one with this one. */
  void take(int place, boolean newcomer, @Nullable GivenTier given, Instant now) {
    Held before = held;
    if (before == null) {
      return;
    }
    boolean better = place < before.state().place();
    Held after =
        better || newcomer
            ? before.with(
                TierState.entered(Math.min(place, before.state().place()), now), Reason.MERGE)
            : before;
    held = after.with(given != null && given.holds(now) ? given : null);
    if (!held.shown(policy).equals(shown)) {
      shift(new Shift(now, shown, held.shown(policy), Reason.MERGE, held.metric(), ""));
    }
  }

  /** Lays what is given by hand over the policy, or takes it away. */
  void give(@Nullable GivenTier given, Reason reason, String note, Instant at) {
    Held before = held;
    if (before == null) {
      return;
    }
    Held after = before.with(given);
    boolean none = given == null && !ledger.buyer(at);
    held = none ? null : after;
    shift(new Shift(at, shown, none ? "" : after.shown(policy), reason, after.metric(), note));
  }

  // Of several at one time only the last is seen.
  private void shift(Shift next) {
    if (!shifts.isEmpty() && shifts.getLast().at().equals(next.at()) && next.note().isEmpty()) {
      Shift first = shifts.removeLast();
      shifts.add(
          new Shift(
              next.at(), first.from(), next.to(), next.reason(), next.metric(), first.note()));
    } else {
      shifts.add(next);
    }
    shown = next.to();
  }

  Course course(Instant now) {
    Held last = held;
    return new Course(last, shifts, last == null ? Course.NEVER : timeline.next(last, ledger));
  }
}

package io.clientele.scoring.playbook;

import io.clientele.scoring.segment.PersonExpression.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What begins and ends to hold of one person, and when to look again because of time.
 *
 * @param begun rules whose holding begins, with the reasons
 * @param ended holdings that end
 * @param next null: with the next event
 */
record HoldingStep(List<Begun> begun, List<Holding> ended, @Nullable Instant next) {

  /** A rule that begins to hold. */
  record Begun(Rule rule, Holding holding, String reason) {}

  HoldingStep {
    begun = List.copyOf(begun);
    ended = List.copyOf(ended);
  }

  /**
   * Compares what holds with what held. A holding begins anew where the person comes to be held out
   * or not to be, and where the rule comes to ask for tasks or not to: what is measured and what is
   * on the list follow from how it began.
   *
   * @param open holdings of the person that have not ended
   */
  static HoldingStep of(List<CheckedRule> followed, Asked person, Collection<Holding> open) {
    Map<String, Holding> before = new HashMap<>();
    open.forEach(holding -> before.put(holding.rule(), holding));
    List<Begun> begun = new ArrayList<>();
    Instant next = null;
    for (CheckedRule checked : followed) {
      Judgement judgement = person.judge(checked);
      next = earlier(next, judgement.next());
      if (judgement.holds() && !checked.barred(person.reach())) {
        Holding now = holding(checked.rule(), person.subject().personId());
        if (Objects.equals(before.get(now.rule()), now)) {
          before.remove(now.rule());
        } else {
          begun.add(new Begun(checked.rule(), now, String.join("; ", judgement.reasons())));
        }
      }
    }
    return new HoldingStep(begun, List.copyOf(before.values()), next);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static Holding holding(Rule rule, String personId) {
    boolean heldOut = Holdout.of(rule, personId);
    return new Holding(personId, rule.name(), heldOut, rule.asks() && !heldOut);
  }
}

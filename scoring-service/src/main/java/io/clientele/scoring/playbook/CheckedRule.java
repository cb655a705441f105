package io.clientele.scoring.playbook;

import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.segment.PersonExpression;
import io.clientele.scoring.segment.PersonExpression.Judgement;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A rule and its condition, ready to be asked of persons. */
record CheckedRule(Rule rule, PersonExpression condition) {

  /**
   * What the condition comes to for a person.
   *
   * @param memberships the segments that the person belongs to
   * @param labelsDue when time changes a label next that SQL decides; null: never
   */
  Judgement judge(Subject subject, Collection<String> memberships, @Nullable Instant labelsDue) {
    return condition.judge(subject, memberships, labelsDue);
  }

  /** Whether the person's consent keeps the rule away. */
  boolean barred(Reach reach) {
    return rule.marketing() && reach.marketingRefused();
  }
}

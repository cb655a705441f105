package io.clientele.scoring.playbook;

import io.clientele.scoring.portrait.Subject;

/** A rule and its condition, ready to be looked at. */
record CheckedRule(Rule rule, Condition condition) {

  /** Whether its condition holds and the person's consent permits what it does. */
  boolean holds(Subject subject, Reach reach) {
    return !(rule.marketing() && reach.marketingRefused()) && condition.holds(subject);
  }
}

package io.clientele.scoring.playbook;

import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.segment.PersonExpression.Judgement;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of whom rules are asked.
 *
 * @param subject with the events that conditions need
 * @param memberships the segments that the person belongs to
 * @param reach how the person may and can be reached
 * @param labelsDue when time changes a label next that SQL decides; null: never
 */
record Asked(Subject subject, Set<String> memberships, Reach reach, @Nullable Instant labelsDue) {

  Asked {
    memberships = Set.copyOf(memberships);
  }

  /** A person as he is known. */
  static Asked of(Subject subject, Set<String> memberships, @Nullable Instant labelsDue) {
    return new Asked(subject, memberships, Reach.of(subject), labelsDue);
  }

  /** What a rule's condition comes to. */
  Judgement judge(CheckedRule rule) {
    return rule.judge(subject, memberships, labelsDue);
  }
}

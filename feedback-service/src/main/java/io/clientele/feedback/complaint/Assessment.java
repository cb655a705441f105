package io.clientele.feedback.complaint;

import io.clientele.feedback.urgency.Priority;
import io.clientele.feedback.urgency.Reason;
import io.clientele.feedback.urgency.Severity;
import java.util.List;

/**
 * How a case was judged when it was opened.
 *
 * @param severityGiven whether somebody said how severe it is
 * @param points for the priority
 * @param reasons what counted for severity and priority
 * @param valueTier label; empty: not known
 * @param churnRisk label; empty: not known
 */
record Assessment(
    Severity severity,
    boolean severityGiven,
    Priority priority,
    double points,
    List<Reason> reasons,
    String valueTier,
    String churnRisk) {

  Assessment {
    reasons = List.copyOf(reasons);
  }
}

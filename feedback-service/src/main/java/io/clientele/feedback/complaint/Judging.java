package io.clientele.feedback.complaint;

import io.clientele.feedback.promise.Promise;
import io.clientele.feedback.promise.ServiceTable;
import io.clientele.feedback.urgency.PriorityTable;
import io.clientele.feedback.urgency.Reason;
import io.clientele.feedback.urgency.Severity;
import io.clientele.feedback.urgency.SeverityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How severe and pressing a new case is, and what is promised of it: a function of values. */
final class Judging {

  private Judging() {}

  /**
   * A new case.
   *
   * @param negative probability that its text is meant negatively, in [0, 1]
   */
  static Complaint opened(
      String id, NewComplaint told, Standing standing, double negative, ServiceTable table) {
    Assessment assessment = assess(told, standing, negative, table);
    Promise promise = table.promiseTo(standing.valueTier());
    Plan plan = Plan.of(table, promise.name(), standing.valueTier());
    return new Complaint(
        id,
        told.report(),
        assessment,
        ComplaintState.OPEN,
        promise.name(),
        Timing.opened(promise.target(assessment.priority()), told.report().openedAt(), plan),
        told.assignee(),
        "",
        0,
        null,
        1);
  }

  private static Assessment assess(
      NewComplaint told, Standing standing, double negative, ServiceTable table) {
    List<Reason> reasons = new ArrayList<>();
    Severity severity = told.severity();
    if (severity == null) {
      SeverityTable.Reading reading = table.severity().read(told.report().text(), negative);
      severity = reading.severity();
      reasons.addAll(reading.reasons());
    } else {
      reasons.add(
          new Reason(Reason.SEVERITY, "given", severity.name().toLowerCase(Locale.ROOT), 0));
    }
    PriorityTable.Ranking ranking =
        table.priority().rank(severity, standing.valueTier(), standing.churnRisk());
    reasons.addAll(ranking.reasons());
    return new Assessment(
        severity,
        told.severity() != null,
        ranking.priority(),
        ranking.points(),
        reasons,
        standing.valueTier(),
        standing.churnRisk());
  }
}

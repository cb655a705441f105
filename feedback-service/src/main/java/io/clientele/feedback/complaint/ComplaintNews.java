package io.clientele.feedback.complaint;

import io.clientele.feedback.change.NewChange;
import io.clientele.feedback.change.News;
import io.clientele.feedback.promise.Goal;
import java.time.Instant;
import java.util.Arrays;

/** What the change feed tells of cases. */
final class ComplaintNews {

  private ComplaintNews() {}

  /** How a case stands after it was moved or escalated. */
  static NewChange of(Complaint complaint, Plan plan, Instant movedAt) {
    Report report = complaint.report();
    return new NewChange(
        report.customerId(),
        report.source(),
        new News.Complaint(
            complaint.id(),
            report.openedAt(),
            movedAt,
            News.State.valueOf(complaint.state().name()),
            News.Severity.valueOf(complaint.assessment().severity().name()),
            solution(complaint),
            report.orderId(),
            report.channel(),
            complaint.version(),
            complaint.timing().level(),
            Arrays.stream(Goal.values())
                .anyMatch(goal -> complaint.timing().missed(goal, plan, movedAt))));
  }

  private static News.Solution solution(Complaint complaint) {
    FollowUp followUp = complaint.followUp();
    Instant resolvedAt = complaint.timing().resolvedAt();
    // What was said of a solution is not said of the next one.
    if (followUp == null || resolvedAt != null && followUp.at().isBefore(resolvedAt)) {
      return News.Solution.UNKNOWN;
    }
    return followUp.solved() ? News.Solution.SOLVED : News.Solution.UNSOLVED;
  }
}

package io.clientele.feedback.complaint;

import io.clientele.feedback.promise.Promise;
import io.clientele.feedback.promise.ServiceTable;
import io.clientele.feedback.promise.Step;
import io.clientele.feedback.promise.Wait;
import io.clientele.feedback.service.BusinessCalendar;
import java.util.List;
import java.util.Set;

/**
 * By what the time of a case is reckoned.
 *
 * @param pauses for whom it can wait while its time stands still
 */
record Plan(
    String promise,
    BusinessCalendar calendar,
    Set<Wait> pauses,
    List<Step> steps,
    boolean reopenUnsolved) {

  Plan {
    pauses = Set.copyOf(pauses);
    steps = List.copyOf(steps);
  }

  /**
   * That of a case. Where the table has its promise no more, that of its tier stands in.
   *
   * @param promise name; empty: that of the tier
   */
  static Plan of(ServiceTable table, String promise, String tier) {
    Promise held = table.promise(promise).orElseGet(() -> table.promiseTo(tier));
    return new Plan(
        held.name(),
        table.calendarOf(held),
        held.pauses(),
        table.escalation(),
        table.reopenUnsolved());
  }

  /** Whether the time of a case in this state runs. */
  boolean runsIn(ComplaintState state) {
    return state.active() && state.waitsFor().filter(pauses::contains).isEmpty();
  }
}

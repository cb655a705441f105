package io.clientele.feedback.complaint;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.feedback.complaint.ComplaintEvent.Kind;
import io.clientele.feedback.promise.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a case goes on: decisions as functions of the case, the act and the time. */
final class Course {

  private Course() {}

  /**
   * A case after something was done with it.
   *
   * @param events what happened, in order; none: nothing changed
   */
  record Turn(Complaint complaint, List<ComplaintEvent> events) {

    Turn {
      events = List.copyOf(events);
    }
  }

  /**
   * The case after an act.
   *
   * @throws ClienteleException WRONG_STATE where the act does not fit its state
   */
  static Turn after(Complaint complaint, Act act, Plan plan, Instant now) {
    return switch (act) {
      case Act.Move move -> moved(complaint, move, plan, now);
      case Act.Respond respond ->
          new Turn(
              complaint.timed(complaint.timing().responded(plan, now)),
              List.of(ComplaintEvent.of(Kind.RESPONDED, now, respond.by(), respond.note())));
      case Act.Assign assign ->
          assign.assignee().equals(complaint.assignee())
              ? new Turn(complaint, List.of())
              : new Turn(
                  complaint.assigned(assign.assignee()),
                  List.of(ComplaintEvent.of(Kind.ASSIGNED, now, assign.by(), assign.assignee())));
      case Act.Answer answer -> answered(complaint, answer, plan, now);
    };
  }

  private static Turn moved(Complaint complaint, Act.Move move, Plan plan, Instant now) {
    ComplaintState from = complaint.state();
    if (move.to() == from) {
      return new Turn(complaint, List.of());
    }
    if (!from.next().contains(move.to())) {
      throw Said.wrong(
          "to",
          "a case that is %s can be moved to %s only"
              .formatted(
                  name(from),
                  from.next().stream().map(Course::name).collect(Collectors.joining(", "))));
    }
    String solution = move.solution().isBlank() ? complaint.solution() : move.solution();
    if (move.to() == ComplaintState.RESOLVED && solution.isBlank()) {
      throw Said.invalid("solution", "is missing; say how it was solved");
    }
    Timing timing = complaint.timing();
    // Who asks the customer, or tells a solution, has answered.
    if (move.to() == ComplaintState.WAITING_FOR_CUSTOMER || move.to() == ComplaintState.RESOLVED) {
      timing = timing.responded(plan, now);
    }
    return new Turn(
        complaint.moved(move.to(), timing.in(move.to(), plan, now), solution),
        List.of(new ComplaintEvent(Kind.MOVED, now, move.by(), from, move.to(), move.why())));
  }

  private static Turn answered(Complaint complaint, Act.Answer answer, Plan plan, Instant now) {
    if (complaint.state().active()) {
      throw Said.wrong(
          "complaint_id",
          "the case is %s; what the customer says of the solution follows once there is one"
              .formatted(name(complaint.state())));
    }
    Complaint told = complaint.followedUp(new FollowUp(now, answer.solved(), answer.rating()));
    List<ComplaintEvent> events = new ArrayList<>();
    events.add(ComplaintEvent.of(Kind.FOLLOWED_UP, now, answer.by(), answer.note()));
    if (answer.solved() || !plan.reopenUnsolved()) {
      return new Turn(told, events);
    }
    Act.Move again =
        new Act.Move(ComplaintState.REOPENED, "the customer says that it is not solved", "", "");
    Turn reopened = moved(told, again, plan, now);
    events.addAll(reopened.events());
    return new Turn(reopened.complaint(), events);
  }

  /** The case after the steps of escalation that are due by now; without events: none was. */
  static Turn escalated(Complaint complaint, Plan plan, Instant now) {
    List<Step> steps = complaint.timing().stepsDue(plan, now);
    // What is due is reckoned anew in any case: the table may be another than when it was stored.
    return new Turn(
        complaint.timed(complaint.timing().escalated(steps, plan)),
        steps.stream()
            .map(step -> ComplaintEvent.of(Kind.ESCALATED, now, "", step.name()))
            .toList());
  }

  private static String name(ComplaintState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}

package io.clientele.feedback.complaint;

import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param id begins with {@code cmp_}
 * @param promise by whose calendar its time is reckoned
 * @param assignee empty: nobody yet
 * @param solution empty unless one was told
 * @param timesReopened how often it was opened again
 * @param followUp the last one; null: none
 * @param version counts its changes, from 1
 */
record Complaint(
    String id,
    Report report,
    Assessment assessment,
    ComplaintState state,
    String promise,
    Timing timing,
    String assignee,
    String solution,
    int timesReopened,
    @Nullable FollowUp followUp,
    long version) {

  /** Names this version of it. */
  String etag() {
    return Long.toString(version);
  }

  /** The next version, in another state. */
  Complaint moved(ComplaintState to, Timing newTiming, String newSolution) {
    return new Complaint(
        id,
        report,
        assessment,
        to,
        promise,
        newTiming,
        assignee,
        newSolution,
        timesReopened + (to == ComplaintState.REOPENED ? 1 : 0),
        followUp,
        version + 1);
  }

  /** The next version, at another point of its time. */
  Complaint timed(Timing newTiming) {
    return new Complaint(
        id,
        report,
        assessment,
        state,
        promise,
        newTiming,
        assignee,
        solution,
        timesReopened,
        followUp,
        version + 1);
  }

  /** The next version, of another agent. */
  Complaint assigned(String newAssignee) {
    return new Complaint(
        id,
        report,
        assessment,
        state,
        promise,
        timing,
        newAssignee,
        solution,
        timesReopened,
        followUp,
        version + 1);
  }

  /** The next version, with what the customer said of the solution. */
  Complaint followedUp(FollowUp said) {
    return new Complaint(
        id,
        report,
        assessment,
        state,
        promise,
        timing,
        assignee,
        solution,
        timesReopened,
        said,
        version + 1);
  }
}

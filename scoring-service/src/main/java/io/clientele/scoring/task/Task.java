package io.clientele.scoring.task;

import io.clientele.scoring.language.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agent has to do for a customer.
 *
 * @param rule which asked for it; empty: somebody did
 * @param assignee empty: nobody yet
 * @param snoozedUntil null unless it is put off
 * @param doneAt null unless it is done
 * @param priority from 0 to 100, the greatest first
 * @param repeatDays after which the next one comes when this is done and its rule holds on; 0: none
 * @param version counts its changes, from 1
 */
record Task(
    String id,
    String customerId,
    TaskState state,
    String kind,
    Phrase title,
    String rule,
    String reason,
    Instant dueAt,
    Instant createdAt,
    String assignee,
    @Nullable Instant snoozedUntil,
    @Nullable Instant doneAt,
    String doneBy,
    String outcome,
    String note,
    int priority,
    int repeatDays,
    long version) {

  /** One that was not touched yet. */
  static Task fresh(String id, String customerId, Work work, Instant dueAt, Instant createdAt) {
    return new Task(
        id,
        customerId,
        TaskState.OPEN,
        work.kind(),
        work.title(),
        work.rule(),
        work.reason(),
        dueAt,
        createdAt,
        work.assignee(),
        null,
        null,
        "",
        "",
        work.note(),
        work.priority(),
        work.repeatDays(),
        1);
  }

  /** What there is to do, of a task like this. */
  Work work() {
    return new Work(kind, title, rule, reason, assignee, "", priority, repeatDays);
  }

  /** Names this version of it. */
  String etag() {
    return "\"" + version + "\"";
  }

  /** When it comes up on the list. */
  Instant listedAt() {
    return snoozedUntil != null && snoozedUntil.isAfter(dueAt) ? snoozedUntil : dueAt;
  }

  /** The next version, in another state. */
  Task in(TaskState next, @Nullable Instant snoozed, @Nullable Instant done, String by) {
    return new Task(
        id,
        customerId,
        next,
        kind,
        title,
        rule,
        reason,
        dueAt,
        createdAt,
        assignee,
        snoozed,
        done,
        by,
        next == TaskState.DONE ? outcome : "",
        note,
        priority,
        repeatDays,
        version + 1);
  }

  /** The same with what is told about it; what is empty stays. */
  Task told(String newAssignee, String newOutcome, String newNote) {
    return new Task(
        id,
        customerId,
        state,
        kind,
        title,
        rule,
        reason,
        dueAt,
        createdAt,
        newAssignee.isEmpty() ? assignee : newAssignee,
        snoozedUntil,
        doneAt,
        doneBy,
        newOutcome.isEmpty() ? outcome : newOutcome,
        newNote.isEmpty() ? note : newNote,
        priority,
        repeatDays,
        version);
  }
}

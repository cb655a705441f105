package io.clientele.scoring.task;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.field.Field;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does with a task.
 *
 * @param state that it is to get; null: it stays
 * @param snoozeUntil with SNOOZED only
 * @param assignee empty: stays
 * @param outcome empty: stays; of what is done only
 * @param note empty: stays
 * @param by who does it
 * @param etag of the version that the agent saw; empty: whichever
 */
record TaskChange(
    @Nullable TaskState state,
    @Nullable Instant snoozeUntil,
    String assignee,
    String outcome,
    String note,
    String by,
    String etag) {

  TaskChange {
    TaskTexts.checkWord("assignee", assignee);
    TaskTexts.checkWord("by", by);
    TaskTexts.checkOutcome("outcome", outcome);
    TaskTexts.checkNote("note", note);
    if (state == TaskState.LAPSED) {
      throw Field.invalid(
          "state", "a task lapses by itself when its rule ends to hold; to drop one, it is DONE");
    }
    if ((state == TaskState.SNOOZED) != (snoozeUntil != null)) {
      throw Field.invalid(
          "snooze_until",
          "SNOOZED needs the time until which it is put off, and nothing else has one");
    }
  }

  /**
   * The task after it.
   *
   * @param holds whether the task's rule holds; does not matter where it has none
   * @throws ClienteleException WRONG_STATE where it does not fit the task's state or version,
   *     INVALID_FIELD where it is to be put off to the past
   */
  Task of(Task task, boolean holds, Instant now) {
    if (!etag.isEmpty() && !etag.equals(task.etag())) {
      throw wrong("etag", "the task was changed meanwhile; read it again");
    }
    Task moved = moved(task, holds, now);
    if (!outcome.isEmpty() && moved.state() != TaskState.DONE) {
      throw wrong("outcome", "only a task that is done has an outcome: say DONE as well");
    }
    return moved.told(assignee, outcome, note);
  }

  private Task moved(Task task, boolean holds, Instant now) {
    if (state == null) {
      return task.in(task.state(), task.snoozedUntil(), task.doneAt(), task.doneBy());
    }
    return switch (state) {
      case DONE -> {
        checkPending(task);
        yield task.in(TaskState.DONE, null, now, by);
      }
      case SNOOZED -> {
        checkPending(task);
        Instant until = snoozeUntil;
        if (until == null || !until.isAfter(now)) {
          throw Field.invalid("snooze_until", "a task is put off to a time that is to come");
        }
        yield task.in(TaskState.SNOOZED, until, null, "");
      }
      case OPEN -> {
        checkReopening(task, holds);
        yield task.in(TaskState.OPEN, null, null, "");
      }
      case LAPSED -> throw new IllegalStateException("refused when the change was made");
    };
  }

  private static void checkPending(Task task) {
    if (!task.state().pending()) {
      throw wrong("state", "the task is " + task.state() + " already");
    }
  }

  private static void checkReopening(Task task, boolean holds) {
    if (task.state() == TaskState.OPEN) {
      throw wrong("state", "the task is open");
    }
    if (task.state() == TaskState.LAPSED || !task.rule().isEmpty() && !holds) {
      throw wrong(
          "state", "the rule that asked for the task does not hold any more; make one by hand");
    }
  }

  /** When the next one is due after a task that was done by this change; null: there is none. */
  static @Nullable Instant nextDue(Task before, Task after, boolean holds) {
    return after.state() == TaskState.DONE
            && before.state() != TaskState.DONE
            && holds
            && after.repeatDays() > 0
            && after.doneAt() != null
        ? after.doneAt().plus(Duration.ofDays(after.repeatDays()))
        : null;
  }

  static ClienteleException wrong(String field, String detail) {
    return new ClienteleException(ErrorCode.WRONG_STATE, field, detail);
  }
}

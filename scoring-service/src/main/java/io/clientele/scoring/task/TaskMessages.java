package io.clientele.scoring.task;

import io.clientele.contracts.scoring.v1.CreateTaskRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.Text;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.Phrase;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.wire.TimeMessages;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks as messages. */
final class TaskMessages {

  private static final int LONGEST_REASON = 500;

  private TaskMessages() {}

  static io.clientele.contracts.scoring.v1.Task task(Task task) {
    var message =
        io.clientele.contracts.scoring.v1.Task.newBuilder()
            .setTaskId(task.id())
            .setCustomerId(task.customerId())
            .setState(io.clientele.contracts.scoring.v1.Task.State.valueOf(task.state().name()))
            .setKind(task.kind())
            .setTitle(Text.newBuilder().setEn(task.title().en()).setZh(task.title().zh()))
            .setRule(task.rule())
            .setReason(task.reason())
            .setDueAt(TimeMessages.timestamp(task.dueAt()))
            .setCreatedAt(TimeMessages.timestamp(task.createdAt()))
            .setAssignee(task.assignee())
            .setDoneBy(task.doneBy())
            .setOutcome(task.outcome())
            .setNote(task.note())
            .setPriority(task.priority())
            .setEtag(task.etag());
    if (task.snoozedUntil() != null) {
      message.setSnoozedUntil(TimeMessages.timestamp(task.snoozedUntil()));
    }
    if (task.doneAt() != null) {
      message.setDoneAt(TimeMessages.timestamp(task.doneAt()));
    }
    return message.build();
  }

  /** What a task made by hand is to be about. */
  static Work work(CreateTaskRequest request) {
    return Field.within("task", () -> work(request.getTask()));
  }

  private static Work work(io.clientele.contracts.scoring.v1.Task task) {
    if (!task.getRule().isEmpty()) {
      throw Field.invalid("rule", "a task made by hand has no rule: leave it out");
    }
    if (!task.hasDueAt()) {
      throw Field.invalid("due_at", "say when it is due");
    }
    if (task.getReason().length() > LONGEST_REASON
        || task.getReason().chars().anyMatch(Character::isISOControl)) {
      throw Field.invalid(
          "reason", "up to " + LONGEST_REASON + " characters, no control character");
    }
    Phrase title =
        Field.within("title", () -> new Phrase(task.getTitle().getEn(), task.getTitle().getZh()));
    return new Work(
        task.getKind().isEmpty() ? "follow_up" : task.getKind(),
        title,
        "",
        task.getReason(),
        task.getAssignee(),
        task.getNote(),
        task.getPriority(),
        0);
  }

  static TaskChange change(UpdateTaskRequest request) {
    return new TaskChange(
        state("state", request.getState()),
        request.hasSnoozeUntil()
            ? TimeMessages.asked("snooze_until", request.getSnoozeUntil())
            : null,
        request.getAssignee(),
        request.getOutcome(),
        request.getNote(),
        request.getBy(),
        request.getEtag());
  }

  private static @Nullable TaskState state(
      String field, io.clientele.contracts.scoring.v1.Task.State state) {
    return switch (state) {
      case STATE_UNSPECIFIED -> null;
      case OPEN, SNOOZED, DONE, LAPSED -> TaskState.valueOf(state.name());
      case UNRECOGNIZED -> throw Field.invalid(field, "there is no such state");
    };
  }

  static TaskQuery query(ListTasksRequest request) {
    Set<TaskState> states = EnumSet.noneOf(TaskState.class);
    for (int i = 0; i < request.getStatesCount(); i++) {
      String field = "states[" + i + "]";
      TaskState state = state(field, request.getStates(i));
      if (state == null) {
        throw Field.invalid(field, "a state must be named; for the usual ones leave all out");
      }
      states.add(state);
    }
    TaskTexts.checkWord("assignee", request.getAssignee());
    TaskTexts.checkWord("kind", request.getKind());
    return new TaskQuery(
        states,
        request.getAssignee(),
        request.getCustomerId().isEmpty()
            ? ""
            : CustomerIds.checked("customer_id", request.getCustomerId()),
        request.getKind(),
        request.hasDueBefore() ? TimeMessages.asked("due_before", request.getDueBefore()) : null);
  }
}

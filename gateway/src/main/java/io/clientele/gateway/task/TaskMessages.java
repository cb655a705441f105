package io.clientele.gateway.task;

import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TextMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/** Tasks between JSON and the contracts. */
final class TaskMessages {

  private static final List<String> NEW =
      List.of("customer_id", "kind", "title", "reason", "due_at", "assignee", "note", "priority");

  private static final List<String> CHANGE =
      List.of("state", "snooze_until", "assignee", "outcome", "note", "by", "etag");

  private TaskMessages() {}

  static ListTasksRequest list(TaskQuery query) {
    ListTasksRequest.Builder request =
        ListTasksRequest.newBuilder()
            .setAssignee(query.of())
            .setCustomerId(query.customer())
            .setKind(query.ofKind())
            .setPageSize(query.size())
            .setPageToken(query.token());
    query
        .states()
        .forEach(
            state -> request.addStates(EnumMessages.parse("state", state, Task.State.values())));
    query.due().ifPresent(time -> request.setDueBefore(TimeMessages.of(time)));
    return request.build();
  }

  static Task task(Fields body) {
    body.knowing(NEW);
    Task.Builder task =
        Task.newBuilder()
            .setCustomerId(body.requiredText("customer_id"))
            .setKind(body.text("kind").orElse(""))
            .setReason(body.text("reason").orElse(""))
            .setAssignee(body.text("assignee").orElse(""))
            .setNote(body.text("note").orElse(""))
            .setPriority(body.whole("priority").orElse(0));
    TextMessages.of(body, "title").ifPresent(task::setTitle);
    body.time("due_at").ifPresent(time -> task.setDueAt(TimeMessages.of(time)));
    return task.build();
  }

  /**
   * A change of a task.
   *
   * @param caller who does it, where the body does not say who it was
   * @param etag of the version that is meant; empty: any
   */
  static UpdateTaskRequest change(String taskId, Fields body, String caller, String etag) {
    body.knowing(CHANGE);
    UpdateTaskRequest.Builder request =
        UpdateTaskRequest.newBuilder()
            .setTaskId(taskId)
            .setAssignee(body.text("assignee").orElse(""))
            .setOutcome(body.text("outcome").orElse(""))
            .setNote(body.text("note").orElse(""))
            .setBy(body.text("by").orElse(caller))
            .setEtag(etag);
    body.text("state")
        .map(text -> EnumMessages.parse(body.path("state"), text, Task.State.values()))
        .ifPresent(request::setState);
    body.time("snooze_until").ifPresent(time -> request.setSnoozeUntil(TimeMessages.of(time)));
    return request.build();
  }

  static TaskView view(Task t) {
    return new TaskView(
        t.getTaskId(),
        t.getCustomerId(),
        EnumMessages.given(t.getState()),
        given(t.getKind()),
        TextMessages.view(t.hasTitle(), t.getTitle()),
        given(t.getRule()),
        given(t.getReason()),
        TimeMessages.text(t.hasDueAt(), t.getDueAt()),
        TimeMessages.text(t.hasCreatedAt(), t.getCreatedAt()),
        given(t.getAssignee()),
        TimeMessages.text(t.hasSnoozedUntil(), t.getSnoozedUntil()),
        TimeMessages.text(t.hasDoneAt(), t.getDoneAt()),
        given(t.getDoneBy()),
        given(t.getOutcome()),
        given(t.getNote()),
        t.getPriority(),
        given(t.getEtag()));
  }
}

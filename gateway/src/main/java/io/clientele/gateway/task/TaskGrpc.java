package io.clientele.gateway.task;

import io.clientele.contracts.scoring.v1.CreateTaskRequest;
import io.clientele.contracts.scoring.v1.GetTaskRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.ListTasksResponse;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.gateway.etag.EntityTags;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Tasks at scoring-service. */
@ApplicationScoped
class TaskGrpc {

  private final TaskServiceBlockingStub service;
  private final Upstream upstream;
  private final FieldNames names = FieldNames.of(name -> name.replaceFirst("^task\\.", ""));

  TaskGrpc(@GrpcClient("scoring") TaskServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  TaskView.Tasks list(TaskQuery query) {
    ListTasksRequest request = TaskMessages.list(query);
    FieldNames parameters = FieldNames.of(name -> name.replaceFirst("^states\\b.*", "state"));
    ListTasksResponse page = parameters.in(() -> upstream.list(service).listTasks(request));
    return new TaskView.Tasks(
        page.getTasksList().stream().map(TaskMessages::view).toList(),
        page.getNextPageToken(),
        page.getTotalSize());
  }

  TaskView get(String taskId) {
    return TaskMessages.view(
        upstream.read(service).getTask(GetTaskRequest.newBuilder().setTaskId(taskId).build()));
  }

  TaskView create(Fields body) {
    Task task = TaskMessages.task(body);
    return names.in(() ->
        TaskMessages.view(
            upstream
                .write(service)
                .createTask(CreateTaskRequest.newBuilder().setTask(task).build())));
  }

  /**
   * Changes a task.
   *
   * @param etag of the version that is meant; empty: any
   */
  TaskView update(String taskId, Fields body, String caller, String etag) {
    UpdateTaskRequest request = TaskMessages.change(taskId, body, caller, etag);
    return EntityTags.matching(
        etag, () -> TaskMessages.view(upstream.write(service).updateTask(request)));
  }
}

package io.clientele.scoring.task;

import io.clientele.contracts.scoring.v1.CreateTaskRequest;
import io.clientele.contracts.scoring.v1.GetTaskRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.ListTasksResponse;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.TaskService;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.TimeMessages;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The gRPC edge of tasks. */
@GrpcService
public class TaskGrpc implements TaskService {

  private final Pool pool;
  private final TaskReads reads;
  private final TaskActs acts;
  private final Clock clock = Clock.systemUTC();

  TaskGrpc(Pool pool, TaskReads reads, TaskActs acts) {
    this.pool = pool;
    this.reads = reads;
    this.acts = acts;
  }

  private Instant now() {
    return Times.micros(clock.instant());
  }

  @Override
  public Uni<ListTasksResponse> listTasks(ListTasksRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          TaskQuery query = TaskMessages.query(request);
          int size = PageSize.of(request.getPageSize());
          TaskPlace after = TaskPlace.of(request.getPageToken());
          Instant now = now();
          return reads
              .list(pool, query, after, size + 1, now)
              .chain(found -> reads.count(pool, query, now).map(count -> page(found, size, count)));
        });
  }

  private static ListTasksResponse page(
      List<io.clientele.scoring.task.Task> found, int size, long count) {
    var shown = found.subList(0, Math.min(size, found.size()));
    ListTasksResponse.Builder page = ListTasksResponse.newBuilder().setTotalSize(count);
    shown.forEach(task -> page.addTasks(TaskMessages.task(task)));
    if (found.size() > size) {
      page.setNextPageToken(TaskPlace.token(shown.getLast()));
    }
    return page.build();
  }

  @Override
  public Uni<Task> getTask(GetTaskRequest request) {
    return reads.find(pool, request.getTaskId()).map(TaskMessages::task);
  }

  @Override
  public Uni<Task> createTask(CreateTaskRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customerId =
              CustomerIds.checked("task.customer_id", request.getTask().getCustomerId());
          Work work = TaskMessages.work(request);
          Instant due =
              Field.within(
                  "task", () -> TimeMessages.asked("due_at", request.getTask().getDueAt()));
          return acts.create(customerId, work, due, now());
        })
        .map(TaskMessages::task);
  }

  @Override
  public Uni<Task> updateTask(UpdateTaskRequest request) {
    return Uni.createFrom()
        .deferred(() -> acts.change(request.getTaskId(), TaskMessages.change(request), now()))
        .map(TaskMessages::task);
  }
}

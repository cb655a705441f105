package io.clientele.scoring.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.scoring.v1.CreateTaskRequest;
import io.clientele.contracts.scoring.v1.EraseCustomersRequest;
import io.clientele.contracts.scoring.v1.GetTaskRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.ListTasksResponse;
import io.clientele.contracts.scoring.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Text;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class TasksQuarkusTest {

  @Inject Bench bench;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  TaskServiceBlockingStub tasks;

  @Inject
  @GrpcClient("scoring")
  PrivacyServiceBlockingStub privacy;

  private final Instant now = Times.micros(Instant.now());

  @BeforeEach
  void threeCustomersOfWhomTwoAreOne() {
    bench.load(
        new History(
            List.of(
                Shop.seen("ann", now.minus(Duration.ofDays(400))),
                Shop.seen("ann-2", now.minus(Duration.ofDays(400))),
                Shop.person("ann-2", "ann", false),
                Shop.seen("ben", now.minus(Duration.ofDays(400)))),
            List.of()),
        10);
    pool.query("TRUNCATE task").executeAndAwait();
  }

  private Task.Builder draft(String customer, int dueInDays) {
    return Task.newBuilder()
        .setCustomerId(customer)
        .setTitle(Text.newBuilder().setEn("Call"))
        .setDueAt(Shop.timestamp(now.plus(Duration.ofDays(dueInDays))));
  }

  private Task create(Task.Builder draft) {
    return tasks.createTask(CreateTaskRequest.newBuilder().setTask(draft).build());
  }

  private static void assertRefused(ThrowingCallable call, ErrorCode code, String field) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> {
              assertThat(GrpcErrors.fromStatus(refused).code()).isEqualTo(code);
              assertThat(GrpcErrors.fromStatus(refused).field()).isEqualTo(field);
            });
  }

  private UpdateTaskRequest.Builder update(Task task) {
    return UpdateTaskRequest.newBuilder().setTaskId(task.getTaskId());
  }

  @Test
  void aTaskMadeByHandIsSeenToAndKeepsWhatCameOfIt() {
    Task made = create(draft("ann-2", 1).setAssignee("eve").setPriority(70));
    assertThat(made.getTaskId()).matches("tsk_[0-9a-f]{24}");
    assertThat(made.getCustomerId()).as("the person").isEqualTo("ann");
    assertThat(made.getKind()).isEqualTo("follow_up");
    assertThat(tasks.getTask(GetTaskRequest.newBuilder().setTaskId(made.getTaskId()).build()))
        .isEqualTo(made);

    Task done =
        tasks.updateTask(
            update(made)
                .setState(Task.State.DONE)
                .setOutcome("sold")
                .setNote("wants two")
                .setBy("eve")
                .setEtag(made.getEtag())
                .build());
    assertThat(done.getState()).isEqualTo(Task.State.DONE);
    assertThat(done.getDoneBy()).isEqualTo("eve");
    assertThat(done.hasDoneAt()).isTrue();
    assertThat(done.getEtag()).isNotEqualTo(made.getEtag());
    assertRefused(
        () -> tasks.updateTask(update(made).setNote("x").setEtag(made.getEtag()).build()),
        ErrorCode.WRONG_STATE,
        "etag");
    assertRefused(
        () -> tasks.updateTask(update(made).setState(Task.State.DONE).build()),
        ErrorCode.WRONG_STATE,
        "state");
    assertThat(tasks.updateTask(update(made).setState(Task.State.OPEN).build()).getState())
        .isEqualTo(Task.State.OPEN);
    assertRefused(
        () -> tasks.updateTask(update(made).setState(Task.State.SNOOZED).build()),
        ErrorCode.INVALID_FIELD,
        "snooze_until");
    Task snoozed =
        tasks.updateTask(
            update(made)
                .setState(Task.State.SNOOZED)
                .setSnoozeUntil(Shop.timestamp(now.plus(Duration.ofDays(9))))
                .build());
    assertThat(snoozed.hasSnoozedUntil()).isTrue();
    assertThat(tasks.listTasks(ListTasksRequest.getDefaultInstance()).getTotalSize())
        .as("its time has not come")
        .isZero();
    assertThat(
            tasks
                .listTasks(ListTasksRequest.newBuilder().addStates(Task.State.SNOOZED).build())
                .getTasksList())
        .containsExactly(snoozed);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertRefused(() -> create(draft("nobody", 1)), ErrorCode.CUSTOMER_NOT_FOUND, "customer_id");
    assertRefused(
        () -> create(draft("ann", 1).clearTitle()), ErrorCode.INVALID_FIELD, "task.title");
    assertRefused(
        () -> create(draft("ann", 1).clearDueAt()), ErrorCode.INVALID_FIELD, "task.due_at");
    assertRefused(() -> create(draft("ann", 1).setRule("x")), ErrorCode.INVALID_FIELD, "task.rule");
    assertRefused(
        () -> create(draft("ann", 1).setPriority(101)), ErrorCode.INVALID_FIELD, "task.priority");
    assertRefused(
        () -> tasks.getTask(GetTaskRequest.newBuilder().setTaskId("tsk_0").build()),
        ErrorCode.TASK_NOT_FOUND,
        "task_id");
    assertRefused(
        () -> tasks.listTasks(ListTasksRequest.newBuilder().setPageToken("??").build()),
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token");
    privacy.eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("ben").build());
    assertRefused(() -> create(draft("ben", 1)), ErrorCode.CUSTOMER_ERASED, "customer_id");
  }

  @Test
  void theListGoesByWhatIsDueThenByPriorityPageByPage() {
    Random random = new Random(5);
    List<Task> made = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      made.add(
          create(
              draft(random.nextBoolean() ? "ann-2" : "ben", random.nextInt(4))
                  .setPriority(random.nextInt(3))
                  .setKind(random.nextBoolean() ? "care" : "thank")
                  .setAssignee(random.nextBoolean() ? "eve" : "")));
    }
    Comparator<Task> order =
        Comparator.<Task>comparingLong(task -> task.getDueAt().getSeconds())
            .thenComparingInt(task -> -task.getPriority())
            .thenComparing(Task::getTaskId);
    made.sort(order);
    for (int size : new int[] {1, 7, 40, 100}) {
      assertThat(all(ListTasksRequest.newBuilder().setPageSize(size))).isEqualTo(made);
    }
    assertThat(all(ListTasksRequest.newBuilder().setCustomerId("ann-2").setPageSize(3)))
        .isEqualTo(made.stream().filter(task -> task.getCustomerId().equals("ann")).toList());
    assertThat(all(ListTasksRequest.newBuilder().setKind("care").setAssignee("eve")))
        .isEqualTo(
            made.stream()
                .filter(task -> task.getKind().equals("care") && task.getAssignee().equals("eve"))
                .toList());
    assertThat(
            all(
                ListTasksRequest.newBuilder()
                    .setDueBefore(Shop.timestamp(now.plus(Duration.ofDays(2))))))
        .isEqualTo(
            made.stream()
                .filter(task ->
                    task.getDueAt().getSeconds() < now.plus(Duration.ofDays(2)).getEpochSecond())
                .toList());
  }

  private List<Task> all(ListTasksRequest.Builder request) {
    List<Task> all = new ArrayList<>();
    long total;
    do {
      ListTasksResponse page = tasks.listTasks(request.build());
      all.addAll(page.getTasksList());
      total = page.getTotalSize();
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    assertThat(total).isEqualTo(all.size());
    return all;
  }
}

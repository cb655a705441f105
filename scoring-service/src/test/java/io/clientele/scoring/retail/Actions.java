package io.clientele.scoring.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.GetTaskRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.NextActions.Action;
import io.clientele.contracts.scoring.v1.PlaybookServiceGrpc.PlaybookServiceBlockingStub;
import io.clientele.contracts.scoring.v1.RecordContactRequest;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.scoring.Shop;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Prints what is to be done for a customer, does it, and prints what is to be done then. */
@ApplicationScoped
class Actions {

  private static final List<String> KINDS =
      List.of("follow_up", "care", "win_back", "upgrade", "cross_sell", "service", "thank");

  private final PlaybookServiceBlockingStub playbooks;
  private final TaskServiceBlockingStub tasks;

  Actions(
      @GrpcClient("scoring") PlaybookServiceBlockingStub playbooks,
      @GrpcClient("scoring") TaskServiceBlockingStub tasks) {
    this.playbooks = playbooks;
    this.tasks = tasks;
  }

  NextActions next(String customer) {
    return playbooks.getNextActions(
        GetNextActionsRequest.newBuilder().setCustomerId(customer).setLimit(50).build());
  }

  /** Whether there is a task for the customer and something that is left out. */
  boolean telling(String customer) {
    NextActions next = next(customer);
    return next.getSkippedCount() > 0
        && next.getActionsCount() > 2
        && !next.getActions(0).getTaskId().isEmpty();
  }

  /** The whole answer, after a contact, and after its task was done. */
  void walk(String customer) {
    NextActions before = print(next(customer));
    Action first = before.getActions(0);
    System.out.println(first);
    Task asked = tasks.getTask(GetTaskRequest.newBuilder().setTaskId(first.getTaskId()).build());
    System.out.println(asked);

    Instant now = Instant.now();
    System.out.println(
        "contact: "
            + playbooks.recordContact(
                RecordContactRequest.newBuilder()
                    .setCustomerId(customer)
                    .setChannel(first.getChannel())
                    .setRule(first.getRule().getName())
                    .setAt(Shop.timestamp(now.minusSeconds(1)))
                    .setBy("anna")
                    .setMessageId("call-1")
                    .build()));
    NextActions after = print(next(customer));
    assertThat(after.getSkippedList())
        .anySatisfy(skipped -> {
          assertThat(skipped.getRule()).isEqualTo(first.getRule().getName());
          assertThat(skipped.getReason()).isEqualTo("CONTACTED_LATELY");
        });

    Task done =
        tasks.updateTask(
            UpdateTaskRequest.newBuilder()
                .setTaskId(asked.getTaskId())
                .setState(Task.State.DONE)
                .setOutcome("reached")
                .setNote("Asked how the last order sold.")
                .setBy("anna")
                .setEtag(asked.getEtag())
                .build());
    System.out.println(done);
    Task follows =
        tasks
            .listTasks(ListTasksRequest.newBuilder().setCustomerId(customer).build())
            .getTasksList()
            .stream()
            .filter(task -> task.getRule().equals(asked.getRule()))
            .findFirst()
            .orElseThrow();
    System.out.println(follows);
    assertThat(follows.getTaskId()).isNotEqualTo(asked.getTaskId());
    assertThat(Duration.ofSeconds(follows.getDueAt().getSeconds() - now.getEpochSecond()).toDays())
        .isBetween(
            first.getRule().getContactEveryDays() - 1L,
            (long) first.getRule().getContactEveryDays());
  }

  private static NextActions print(NextActions next) {
    for (Action action : next.getActionsList()) {
      System.out.printf(
          "  | `%s` | %d | %s | %s | %s | %s |%n",
          action.getRule().getName(),
          action.getRule().getPriority(),
          action.getRule().getTitle().getEn(),
          action.getChannel(),
          String.join("; ", action.getReasonsList()),
          action.getTaskId().isEmpty() ? "" : "task");
    }
    next.getSkippedList()
        .forEach(skipped ->
            System.out.printf(
                "  skipped | `%s` | %s | %s |%n",
                skipped.getRule(),
                skipped.getReason(),
                skipped.hasUntil() ? Instant.ofEpochSecond(skipped.getUntil().getSeconds()) : ""));
    return next;
  }

  /** How many tasks of each kind everybody got. */
  long printTasks() {
    long all = 0;
    for (String kind : KINDS) {
      long count =
          tasks
              .listTasks(ListTasksRequest.newBuilder().setKind(kind).setPageSize(1).build())
              .getTotalSize();
      System.out.printf("  | %s | %d |%n", kind, count);
      all += count;
    }
    assertThat(tasks.listTasks(ListTasksRequest.getDefaultInstance()).getTotalSize())
        .isEqualTo(all);
    return all;
  }
}

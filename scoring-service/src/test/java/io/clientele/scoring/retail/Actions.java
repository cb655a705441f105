package io.clientele.scoring.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.GetUpliftRequest;
import io.clientele.contracts.scoring.v1.ListTasksRequest;
import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.NextActions.Action;
import io.clientele.contracts.scoring.v1.PlaybookServiceGrpc.PlaybookServiceBlockingStub;
import io.clientele.contracts.scoring.v1.RecordContactRequest;
import io.clientele.contracts.scoring.v1.Task;
import io.clientele.contracts.scoring.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.clientele.contracts.scoring.v1.UpdateTaskRequest;
import io.clientele.contracts.scoring.v1.Uplift;
import io.clientele.scoring.Shop;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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

  private List<Task> tasksOf(String customer) {
    return tasks
        .listTasks(ListTasksRequest.newBuilder().setCustomerId(customer).build())
        .getTasksList();
  }

  /** Whether there are several actions and a task. */
  boolean asksForATask(String customer) {
    return next(customer).getActionsCount() > 2 && !tasksOf(customer).isEmpty();
  }

  /** Whether something that fits is left out. */
  boolean leavesOut(String customer) {
    return next(customer).getSkippedList().stream()
        .anyMatch(skipped -> skipped.getReason().equals("HELD_OUT"));
  }

  void print(String customer) {
    System.out.println(customer);
    print(next(customer));
  }

  /** The whole answer, after a contact, and after its task was done. */
  void walk(String customer) {
    NextActions before = print(next(customer));
    Action first = before.getActions(0);
    System.out.println(first);
    Task asked = tasksOf(customer).getFirst();
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
        tasksOf(customer).stream()
            .filter(task -> task.getRule().equals(asked.getRule()))
            .findFirst()
            .orElseThrow();
    System.out.println(follows);
    assertThat(follows.getTaskId()).isNotEqualTo(asked.getTaskId());
    assertThat(follows.getDueAt().getSeconds()).isGreaterThan(asked.getDueAt().getSeconds());
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

  /** Treated and held out of a rule by which nobody did anything. */
  void nothingWasDone(String outcome, int days) {
    Uplift found =
        playbooks.getUplift(
            GetUpliftRequest.newBuilder()
                .setRule("nothing")
                .setDays(days)
                .setOutcome(outcome)
                .build());
    System.out.printf(
        Locale.ROOT,
        "%s: %d treated %.4f, %d held out %.4f; difference %.4f [%.4f, %.4f], p %.3f: %s%n",
        outcome,
        found.getTreated().getCustomers(),
        found.getTreated().getMean(),
        found.getHeldOut().getCustomers(),
        found.getHeldOut().getMean(),
        found.getDifference(),
        found.getLow(),
        found.getHigh(),
        found.getPValue(),
        found.getVerdict().getEn());
    assertThat(found.getLow()).isNegative();
    assertThat(found.getHigh()).isPositive();
  }
}

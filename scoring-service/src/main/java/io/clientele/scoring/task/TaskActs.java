package io.clientele.scoring.task;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.operation.RandomIds;
import io.clientele.scoring.person.KnownCustomers;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What agents do with tasks. */
@ApplicationScoped
class TaskActs {

  private final Pool pool;
  private final TaskReads reads;
  private final TaskWrites writes;
  private final KnownCustomers known;
  private final LabelRecording recording;

  TaskActs(
      Pool pool,
      TaskReads reads,
      TaskWrites writes,
      KnownCustomers known,
      LabelRecording recording) {
    this.pool = pool;
    this.reads = reads;
    this.writes = writes;
    this.known = known;
    this.recording = recording;
  }

  /**
   * Puts a task on the list by hand.
   *
   * @throws ClienteleException CUSTOMER_NOT_FOUND, CUSTOMER_ERASED
   */
  Uni<Task> create(String customerId, Work work, Instant dueAt, Instant now) {
    return pool.withTransaction(connection ->
        known
            .person(connection, customerId)
            .map(person -> Task.fresh(RandomIds.with("tsk_"), person, work, dueAt, now))
            .call(task -> writes.insert(connection, List.of(task))));
  }

  /**
   * Changes a task.
   *
   * @throws ClienteleException TASK_NOT_FOUND; WRONG_STATE and INVALID_FIELD as {@link
   *     TaskChange#of}
   */
  Uni<Task> change(String id, TaskChange change, Instant now) {
    return pool.withTransaction(connection ->
        reads
            .find(connection, id)
            // First the person: whether the rule holds is not to change meanwhile.
            .call(task -> recording.hold(connection, List.of(task.customerId())))
            .chain(() -> reads.hold(connection, id))
            .chain(task ->
                reads
                    .ruleHolds(connection, task)
                    .chain(holds -> change(connection, task, change, holds, now))));
  }

  private Uni<Task> change(
      SqlConnection connection, Task task, TaskChange change, boolean holds, Instant now) {
    Task changed = change.of(task, holds, now);
    Instant next = TaskChange.nextDue(task, changed, holds);
    return checkAlone(connection, task, changed)
        .chain(() -> writes.update(connection, changed))
        .chain(() ->
            next == null
                ? Uni.createFrom().voidItem()
                : writes.insert(
                    connection,
                    List.of(
                        Task.fresh(
                            RandomIds.with("tsk_"), task.customerId(), task.work(), next, now))))
        .replaceWith(changed);
  }

  // A task that is done and repeated has left the next one on the list.
  private Uni<Void> checkAlone(SqlConnection connection, Task before, Task after) {
    if (before.state().pending() || !after.state().pending() || before.rule().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return reads
        .pending(connection, before.customerId(), before.rule())
        .invoke(pending -> {
          if (pending) {
            throw new ClienteleException(
                ErrorCode.WRONG_STATE,
                "state",
                "the next task of the rule is on the list already; see to that one");
          }
        })
        .replaceWithVoid();
  }
}

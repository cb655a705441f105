package io.clientele.scoring.task;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tasks that something asks for once, under an id of its own. */
@ApplicationScoped
public class CaseTaskWrites {

  private static final String END =
      """
      UPDATE task SET state = 'LAPSED', snoozed_until = NULL, version = version + 1
      WHERE task_id = ANY ($1::text[]) AND state IN ('OPEN', 'SNOOZED')
      """;

  private final TaskWrites writes;

  CaseTaskWrites(TaskWrites writes) {
    this.writes = writes;
  }

  /**
   * A task to be put on the list.
   *
   * @param id of the task; one that there is or was is not put on it again
   */
  public record Asked(String id, String personId, Work work, Instant dueAt) {}

  /** Puts tasks on the list, but those whose id is known. */
  public Uni<Void> put(SqlConnection connection, List<Asked> asked, Instant now) {
    return writes.insert(
        connection,
        asked.stream()
            .map(one -> Task.fresh(one.id(), one.personId(), one.work(), one.dueAt(), now))
            .toList());
  }

  /** Ends tasks that are still on the list. */
  public Uni<Void> end(SqlConnection connection, List<String> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(END)
            .execute(Tuple.of((Object) ids.toArray(String[]::new)))
            .replaceWithVoid();
  }
}

package io.clientele.scoring.task;

import io.clientele.scoring.operation.RandomIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasks that rules ask for. Whoever calls holds the persons until the transaction ends. */
@ApplicationScoped
public class RuleTasks {

  private static final String PENDING =
      "SELECT rule, task_id FROM task WHERE customer_id = $1 AND rule <> '' AND state IN ('OPEN', 'SNOOZED')";

  private final TaskWrites writes;

  RuleTasks(TaskWrites writes) {
    this.writes = writes;
  }

  /** A task to be put on the list. */
  public record Asked(String personId, Work work, Instant dueAt) {}

  /** That a rule ended to hold. */
  public record Ended(String personId, String rule) {}

  /** Puts tasks on the list, but those that are on it already. */
  public Uni<Void> put(SqlConnection connection, List<Asked> asked, Instant now) {
    return writes.insert(
        connection,
        asked.stream()
            .map(one ->
                Task.fresh(RandomIds.with("tsk_"), one.personId(), one.work(), one.dueAt(), now))
            .toList());
  }

  /** Ends the pending tasks of rules that ended. */
  public Uni<Void> lapse(SqlConnection connection, List<Ended> ended) {
    return writes.lapse(
        connection,
        ended.stream().map(Ended::personId).toList(),
        ended.stream().map(Ended::rule).toList());
  }

  /** Forgets what rules asked for about these, who are no persons any more or refused. */
  public Uni<Void> forget(SqlConnection connection, Collection<String> persons) {
    return writes.delete(connection, persons);
  }

  /** The pending task of each rule that has one for the person, by rule. */
  public Uni<Map<String, String>> pending(SqlClient connection, String personId) {
    return connection
        .preparedQuery(PENDING)
        .execute(Tuple.of(personId))
        .map(rows -> {
          Map<String, String> found = new HashMap<>();
          rows.forEach(row -> found.put(row.getString(0), row.getString(1)));
          return found;
        });
  }
}

package io.clientele.scoring.task;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tasks. */
@ApplicationScoped
class TaskReads {

  private static final String BY_ID =
      "SELECT " + TaskRows.COLUMNS + " FROM task t WHERE t.task_id = $1";

  // All ids of the person behind the one asked for.
  private static final String OF_PERSON =
      """
      t.customer_id = ANY (ARRAY(
        SELECT r.id FROM (SELECT coalesce((SELECT m.person_id FROM membership m WHERE m.customer_id = %1$s), %1$s)) AS r (id)
        UNION
        SELECT o.customer_id FROM membership o WHERE o.person_id =
          coalesce((SELECT m.person_id FROM membership m WHERE m.customer_id = %1$s), %1$s)))
      """;

  private static final String HOLDS =
      """
      SELECT EXISTS (SELECT FROM playbook_holding h
        WHERE h.person_id = $1 AND h.rule = $2 AND h.until IS NULL AND h.asked)
      """;

  private static final String PENDING =
      """
      SELECT EXISTS (SELECT FROM task
        WHERE customer_id = $1 AND rule = $2 AND rule <> '' AND state IN ('OPEN', 'SNOOZED'))
      """;

  /**
   * A task.
   *
   * @throws ClienteleException TASK_NOT_FOUND
   */
  Uni<Task> find(SqlClient connection, String id) {
    return one(connection, BY_ID, id);
  }

  /** The same, held until the transaction ends. */
  Uni<Task> hold(SqlConnection connection, String id) {
    return one(connection, BY_ID + " FOR UPDATE OF t", id);
  }

  private static Uni<Task> one(SqlClient connection, String sql, String id) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of(id))
        .map(rows ->
            TaskRows.all(rows).stream()
                .findFirst()
                .orElseThrow(() ->
                    new ClienteleException(
                        ErrorCode.TASK_NOT_FOUND, "task_id", "there is no such task")));
  }

  /** Whether the task's rule holds and asks for tasks. */
  Uni<Boolean> ruleHolds(SqlClient connection, Task task) {
    return task.rule().isEmpty()
        ? Uni.createFrom().item(false)
        : connection
            .preparedQuery(HOLDS)
            .execute(Tuple.of(task.customerId(), task.rule()))
            .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Whether a task of the rule for the person is pending. */
  Uni<Boolean> pending(SqlClient connection, String personId, String rule) {
    return connection
        .preparedQuery(PENDING)
        .execute(Tuple.of(personId, rule))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Up to {@code size} tasks after a place, in the order of the list. */
  Uni<List<Task>> list(
      SqlClient connection, TaskQuery query, @Nullable TaskPlace after, int size, Instant now) {
    Statement statement = new Statement(query, now);
    if (after != null) {
      statement.where(
          "(greatest(t.due_at, t.snoozed_until), - t.priority, t.task_id) > (%s::timestamptz, %s::int, %s::text)"
              .formatted(
                  statement.value(Times.sql(after.listedAt())),
                  statement.value(-after.priority()),
                  statement.value(after.id())));
    }
    String sql =
        "SELECT "
            + TaskRows.COLUMNS
            + statement.from()
            + " ORDER BY greatest(t.due_at, t.snoozed_until), - t.priority, t.task_id LIMIT "
            + statement.value(size);
    return connection.preparedQuery(sql).execute(statement.values).map(TaskRows::all);
  }

  /** How many there are in all. */
  Uni<Long> count(SqlClient connection, TaskQuery query, Instant now) {
    Statement statement = new Statement(query, now);
    return connection
        .preparedQuery("SELECT count(*)" + statement.from())
        .execute(statement.values)
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static final class Statement {

    private final List<String> conditions = new ArrayList<>();
    private final Tuple values = Tuple.tuple();

    Statement(TaskQuery query, Instant now) {
      if (query.states().isEmpty()) {
        where("t.state IN ('OPEN', 'SNOOZED')");
        where("(t.state = 'OPEN' OR t.snoozed_until <= " + value(Times.sql(now)) + ")");
      } else {
        String[] states = query.states().stream().map(TaskState::name).toArray(String[]::new);
        where("t.state = ANY (" + value(states) + "::text[])");
      }
      if (!query.assignee().isEmpty()) {
        where("t.assignee = " + value(query.assignee()));
      }
      if (!query.kind().isEmpty()) {
        where("t.kind = " + value(query.kind()));
      }
      if (!query.customerId().isEmpty()) {
        where(OF_PERSON.formatted(value(query.customerId()) + "::text"));
      }
      if (query.dueBefore() != null) {
        where("greatest(t.due_at, t.snoozed_until) < " + value(Times.sql(query.dueBefore())));
      }
    }

    void where(String condition) {
      conditions.add(condition);
    }

    String value(Object value) {
      values.addValue(value);
      return "$" + values.size();
    }

    String from() {
      return " FROM task t WHERE " + String.join(" AND ", conditions);
    }
  }
}

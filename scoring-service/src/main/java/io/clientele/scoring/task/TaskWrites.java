package io.clientele.scoring.task;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes tasks. */
@ApplicationScoped
class TaskWrites {

  // On a list that has the like already nothing is put.
  private static final String INSERT =
      """
      INSERT INTO task (task_id, customer_id, state, kind, title_en, title_zh, rule, reason, due_at, created_at, assignee,
        done_by, outcome, note, priority, repeat_days)
      SELECT id, customer_id, 'OPEN', kind, title_en, title_zh, rule, reason, due_at, created_at, assignee,
        '', '', note, priority, repeat_days
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
        $9::timestamptz[], $10::text[], $11::text[], $12::int[], $13::int[])
        AS n (id, customer_id, kind, title_en, title_zh, rule, reason, due_at, created_at, assignee, note, priority,
          repeat_days)
      ON CONFLICT DO NOTHING
      """;

  private static final String LAPSE =
      """
      UPDATE task t SET state = 'LAPSED', snoozed_until = NULL, version = version + 1
      FROM unnest($1::text[], $2::text[]) AS n (customer_id, rule)
      WHERE t.customer_id = n.customer_id AND t.rule = n.rule AND t.rule <> '' AND t.state IN ('OPEN', 'SNOOZED')
      """;

  // Of who was merged into another what was done stays; of who refused nothing does.
  private static final String DELETE =
      """
      DELETE FROM task t
      WHERE t.rule <> '' AND t.customer_id = ANY (ARRAY(
          SELECT n.id FROM unnest($1::text[]) AS n (id)
          UNION SELECT m.customer_id FROM membership m WHERE m.person_id = ANY ($1::text[])))
        AND (t.customer_id = ANY ($1::text[]) AND t.state IN ('OPEN', 'SNOOZED')
          OR EXISTS (SELECT FROM person p WHERE p.profiling_refused AND p.person_id = coalesce(
            (SELECT m.person_id FROM membership m WHERE m.customer_id = t.customer_id), t.customer_id)))
      """;

  private static final String UPDATE =
      """
      UPDATE task SET state = $2, assignee = $3, snoozed_until = $4, done_at = $5, done_by = $6, outcome = $7, note = $8,
        version = $9, customer_id = $10
      WHERE task_id = $1
      """;

  Uni<Void> insert(SqlConnection connection, List<Task> tasks) {
    if (tasks.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple row = Tuple.tuple();
    row.addValue(texts(tasks, Task::id)).addValue(texts(tasks, Task::customerId));
    row.addValue(texts(tasks, Task::kind)).addValue(texts(tasks, task -> task.title().en()));
    row.addValue(texts(tasks, task -> task.title().zh())).addValue(texts(tasks, Task::rule));
    row.addValue(texts(tasks, Task::reason));
    row.addValue(
        tasks.stream().map(task -> Times.sql(task.dueAt())).toArray(OffsetDateTime[]::new));
    row.addValue(
        tasks.stream().map(task -> Times.sql(task.createdAt())).toArray(OffsetDateTime[]::new));
    row.addValue(texts(tasks, Task::assignee)).addValue(texts(tasks, Task::note));
    row.addValue(tasks.stream().map(Task::priority).toArray(Integer[]::new));
    row.addValue(tasks.stream().map(Task::repeatDays).toArray(Integer[]::new));
    return connection.preparedQuery(INSERT).execute(row).replaceWithVoid();
  }

  private static String[] texts(List<Task> tasks, Function<Task, String> text) {
    return tasks.stream().map(text).toArray(String[]::new);
  }

  /** Ends the pending tasks of the rules for the persons, side by side. */
  Uni<Void> lapse(SqlConnection connection, List<String> persons, List<String> rules) {
    return persons.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(LAPSE)
            .execute(Tuple.of(persons.toArray(String[]::new), rules.toArray(String[]::new)))
            .replaceWithVoid();
  }

  /** Deletes what rules asked for about persons who are none any more or refused. */
  Uni<Void> delete(SqlConnection connection, Collection<String> persons) {
    return connection
        .preparedQuery(DELETE)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** Writes a changed task, which is held. */
  Uni<Void> update(SqlConnection connection, Task task) {
    Tuple row = Tuple.of(task.id(), task.state().name(), task.assignee());
    row.addValue(sql(task.snoozedUntil())).addValue(sql(task.doneAt())).addValue(task.doneBy());
    row.addValue(task.outcome()).addValue(task.note()).addValue(task.version());
    // After a merge the task goes on as that of the person.
    row.addValue(task.customerId());
    return connection.preparedQuery(UPDATE).execute(row).replaceWithVoid();
  }

  private static @Nullable Object sql(@Nullable Instant time) {
    return time == null ? null : Times.sql(time);
  }
}

package io.clientele.scoring.task;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.language.Phrase;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tasks as rows. */
final class TaskRows {

  /** Of the table {@code t}; the customer is the person behind the one it was put for. */
  static final String COLUMNS =
      "t.task_id, coalesce((SELECT m.person_id FROM membership m WHERE m.customer_id = t.customer_id), t.customer_id),"
          + " t.state, t.kind, t.title_en, t.title_zh, t.rule, t.reason, t.due_at, t.created_at, t.assignee,"
          + " t.snoozed_until, t.done_at, t.done_by, t.outcome, t.note, t.priority, t.repeat_days, t.version";

  private TaskRows() {}

  static List<Task> all(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(TaskRows::task).toList();
  }

  private static Task task(Row row) {
    return new Task(
        row.getString(0),
        row.getString(1),
        TaskState.valueOf(row.getString(2)),
        row.getString(3),
        new Phrase(row.getString(4), row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getOffsetDateTime(8).toInstant(),
        row.getOffsetDateTime(9).toInstant(),
        row.getString(10),
        Times.instantOrNull(row.getOffsetDateTime(11)),
        Times.instantOrNull(row.getOffsetDateTime(12)),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getInteger(16),
        row.getInteger(17),
        row.getLong(18));
  }
}

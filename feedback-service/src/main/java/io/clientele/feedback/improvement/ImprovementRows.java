package io.clientele.feedback.improvement;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the table of improvements. */
final class ImprovementRows {

  /** What {@link #improvement} reads. */
  static final String COLUMNS =
      """
      improvement_id, title, description, kind, aspect, theme_ids, effort, confidence, weight, state, done_at,
      notice_en, notice_zh, version, created_at, updated_at, reach, polarity, priority
      """;

  private ImprovementRows() {}

  static List<Improvement> improvements(RowSet<Row> rows) {
    List<Improvement> all = new ArrayList<>(rows.size());
    rows.forEach(row -> all.add(improvement(row)));
    return all;
  }

  static Improvement improvement(Row row) {
    return new Improvement(
        row.getString("improvement_id"),
        plan(row),
        ImprovementState.valueOf(row.getString("state")),
        instant(row, "done_at"),
        row.getLong("version"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("updated_at").toInstant(),
        row.getLong("reach"),
        row.getDouble("polarity"),
        row.getDouble("priority"));
  }

  private static Plan plan(Row row) {
    return new Plan(
        row.getString("title"),
        row.getString("description"),
        ImprovementKind.valueOf(row.getString("kind")),
        row.getString("aspect"),
        List.of(row.getArrayOfStrings("theme_ids")),
        row.getDouble("effort"),
        row.getDouble("confidence"),
        row.getDouble("weight"),
        row.getString("notice_en"),
        row.getString("notice_zh"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }

  /** As the database takes it. */
  static @Nullable OffsetDateTime sql(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  /** What the database keeps of a time. */
  static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}

package io.clientele.feedback.complaint;

import io.clientele.feedback.promise.Target;
import io.clientele.feedback.service.ServiceClock;
import io.clientele.feedback.urgency.Priority;
import io.clientele.feedback.urgency.Reason;
import io.clientele.feedback.urgency.Severity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Cases as rows. */
final class ComplaintRows {

  private ComplaintRows() {}

  static List<Complaint> all(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(ComplaintRows::complaint).toList();
  }

  static Complaint complaint(Row row) {
    return new Complaint(
        row.getString("complaint_id"),
        report(row),
        assessment(row),
        ComplaintState.valueOf(row.getString("state")),
        row.getString("promise"),
        timing(row),
        row.getString("assignee"),
        row.getString("solution"),
        row.getInteger("times_reopened"),
        followUp(row),
        row.getLong("version"));
  }

  private static Report report(Row row) {
    return new Report(
        row.getString("source"),
        row.getString("message_id"),
        row.getString("customer_id"),
        row.getString("order_id"),
        row.getString("feedback_source"),
        row.getString("feedback_id"),
        row.getString("aspect"),
        row.getString("channel"),
        row.getString("text"),
        row.getOffsetDateTime("opened_at").toInstant());
  }

  private static Assessment assessment(Row row) {
    List<Reason> reasons = new ArrayList<>();
    for (Object one : row.getJsonArray("reasons")) {
      JsonObject reason = (JsonObject) one;
      reasons.add(
          new Reason(
              reason.getString("of"),
              reason.getString("factor"),
              reason.getString("value"),
              reason.getDouble("points")));
    }
    return new Assessment(
        Severity.valueOf(row.getString("severity")),
        row.getBoolean("severity_given"),
        Priority.valueOf(row.getString("priority")),
        row.getDouble("priority_points"),
        reasons,
        row.getString("value_tier"),
        row.getString("churn_risk"));
  }

  private static Timing timing(Row row) {
    Long respondedAfter = row.getLong("responded_after");
    return new Timing(
        new Target(duration(row, "response_target"), duration(row, "resolution_target")),
        clock(row),
        instant(row, "responded_at"),
        respondedAfter == null ? null : Duration.of(respondedAfter, ChronoUnit.MICROS),
        instant(row, "resolved_at"),
        List.of(row.getArrayOfStrings("escalated")),
        row.getInteger("escalation_level"),
        new Timing.Due(
            instant(row, "response_due_at"),
            instant(row, "resolution_due_at"),
            instant(row, "escalate_at")));
  }

  /** The clock of a row that has its two columns. */
  static ServiceClock clock(Row row) {
    return new ServiceClock(duration(row, "clock_shown"), instant(row, "clock_since"));
  }

  private static @Nullable FollowUp followUp(Row row) {
    Instant at = instant(row, "follow_up_at");
    return at == null ? null : new FollowUp(at, row.getBoolean("solved"), row.getDouble("rating"));
  }

  static ComplaintEvent event(Row row) {
    return new ComplaintEvent(
        ComplaintEvent.Kind.valueOf(row.getString("kind")),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("done_by"),
        state(row.getString("from_state")),
        state(row.getString("to_state")),
        row.getString("detail"));
  }

  private static @Nullable ComplaintState state(String name) {
    return name.isEmpty() ? null : ComplaintState.valueOf(name);
  }

  private static Duration duration(Row row, String column) {
    return Duration.of(row.getLong(column), ChronoUnit.MICROS);
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }

  /** A time as the database takes it. */
  static @Nullable OffsetDateTime sql(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  /** Open time as the database keeps it. */
  static @Nullable Long micros(@Nullable Duration time) {
    return time == null ? null : time.toSeconds() * 1_000_000 + time.getNano() / 1_000;
  }

  /** Reasons as the database keeps them. */
  static JsonArray json(List<Reason> reasons) {
    JsonArray json = new JsonArray();
    reasons.forEach(reason ->
        json.add(
            new JsonObject()
                .put("of", reason.of())
                .put("factor", reason.factor())
                .put("value", reason.value())
                .put("points", reason.points())));
    return json;
  }
}

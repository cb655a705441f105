package io.clientele.feedback.change;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** News as they stand in the column {@code news}; feedback has columns of its own. */
final class NewsJson {

  static final String SCORE = "SCORE";
  static final String COMPLAINT = "COMPLAINT";

  private NewsJson() {}

  static String kind(News news) {
    return switch (news) {
      case News.Feedback _ -> "FEEDBACK";
      case News.Score _ -> SCORE;
      case News.Complaint _ -> COMPLAINT;
    };
  }

  static JsonObject write(News news) {
    return switch (news) {
      case News.Feedback _ -> throw new IllegalArgumentException("feedback has columns");
      case News.Score score ->
          new JsonObject()
              .put("id", score.scoreId())
              .put("metric", score.metric().name())
              .put("value", score.value())
              .put("lowest", score.lowest())
              .put("highest", score.highest())
              .put("order_id", score.orderId())
              .put("channel", score.channel())
              .put("survey_id", score.surveyId());
      case News.Complaint complaint ->
          new JsonObject()
              .put("id", complaint.complaintId())
              .put("opened_at", complaint.openedAt().toString())
              .put("state", complaint.state().name())
              .put("severity", complaint.severity().name())
              .put("solution", complaint.solution().name())
              .put("order_id", complaint.orderId())
              .put("channel", complaint.channel())
              .put("revision", complaint.revision())
              .put("escalation_level", complaint.escalationLevel())
              .put("breached", complaint.breached());
    };
  }

  static News read(String kind, Instant at, JsonObject json) {
    return switch (kind) {
      case SCORE ->
          new News.Score(
              json.getString("id"),
              at,
              News.Metric.valueOf(json.getString("metric")),
              json.getDouble("value"),
              json.getDouble("lowest"),
              json.getDouble("highest"),
              json.getString("order_id"),
              json.getString("channel"),
              json.getString("survey_id"));
      case COMPLAINT ->
          new News.Complaint(
              json.getString("id"),
              Instant.parse(json.getString("opened_at")),
              at,
              News.State.valueOf(json.getString("state")),
              News.Severity.valueOf(json.getString("severity")),
              News.Solution.valueOf(json.getString("solution")),
              json.getString("order_id"),
              json.getString("channel"),
              json.getLong("revision"),
              // What was written before they were told has neither.
              json.getInteger("escalation_level", 0),
              json.getBoolean("breached", false));
      default -> throw new IllegalStateException("a change of an unknown kind: " + kind);
    };
  }
}

package io.clientele.feedback.feedback;

import io.clientele.feedback.classification.Judgement;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of stored feedback, as lists show it. */
final class FeedbackEntity {

  /** What {@link #of} reads, of the table {@code f}. */
  static final String COLUMNS =
      """
      f.source, f.feedback_id, f.customer_id, f.text, f.rating, f.occurred_at, f.channel, f.order_id,
      f.sentiment, f.positive, f.neutral, f.negative, f.language, f.model_version,
      f.inbox_state, f.assignee, f.note, f.handled_at
      """;

  /** What names feedback. */
  record Key(String source, String feedbackId) {}

  final String source;
  final String feedbackId;
  final String customerId;
  final String text;
  final double rating;
  final Instant occurredAt;
  final String channel;
  final String orderId;
  final InboxState inboxState;
  final String assignee;
  final String note;
  final @Nullable Instant handledAt;
  private final Judgement judgement;

  private FeedbackEntity(Row row) {
    source = row.getString("source");
    feedbackId = row.getString("feedback_id");
    customerId = row.getString("customer_id");
    text = row.getString("text");
    rating = row.getDouble("rating");
    occurredAt = row.getOffsetDateTime("occurred_at").toInstant();
    channel = row.getString("channel");
    orderId = row.getString("order_id");
    inboxState = InboxState.valueOf(row.getString("inbox_state"));
    assignee = row.getString("assignee");
    note = row.getString("note");
    OffsetDateTime handled = row.getOffsetDateTime("handled_at");
    handledAt = handled == null ? null : handled.toInstant();
    judgement =
        new Judgement(
            SentimentLabel.valueOf(row.getString("sentiment")),
            row.getDouble("positive"),
            row.getDouble("neutral"),
            row.getDouble("negative"),
            row.getString("language"),
            row.getString("model_version"));
  }

  static FeedbackEntity of(Row row) {
    return new FeedbackEntity(row);
  }

  Judgement toJudgement() {
    return judgement;
  }
}

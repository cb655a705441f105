package io.clientele.feedback.feedback;

import io.clientele.feedback.classification.Judgement;
import io.clientele.feedback.duplicate.Mark;
import io.clientele.feedback.meaning.Meaning;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of stored feedback, as lists show it. */
final class FeedbackEntity {

  /** What {@link #of} reads, of the tables {@code f} and {@code c}, its corrections. */
  static final String COLUMNS =
      """
      f.source, f.feedback_id, f.customer_id, f.text, f.rating, f.occurred_at, f.channel, f.order_id,
      %s, f.language, f.model_version,
      f.inbox_state, f.assignee, f.note, f.handled_at, f.aspects, f.aspect_polarity, f.pain_point,
      f.need, f.objection, f.intent, f.mark, f.sentiment as model_sentiment, c.label as corrected,
      c.corrected_by, c.corrected_at
      """
          .formatted(Meaning.columns("f"));

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
  final List<String> aspects;
  final List<Double> aspectPolarity;
  final String painPoint;
  final String need;
  final String objection;
  final String intent;
  final Mark mark;
  final Optional<CorrectedLabel> correction;
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
    aspects = List.of(row.getArrayOfStrings("aspects"));
    aspectPolarity = List.of(row.getArrayOfDoubles("aspect_polarity"));
    painPoint = row.getString("pain_point");
    need = row.getString("need");
    objection = row.getString("objection");
    intent = row.getString("intent");
    mark = Mark.valueOf(row.getString("mark"));
    judgement =
        new Judgement(
            SentimentLabel.valueOf(row.getString("sentiment")),
            row.getDouble("positive"),
            row.getDouble("neutral"),
            row.getDouble("negative"),
            row.getString("language"),
            row.getString("model_version"));
    correction =
        Optional.ofNullable(row.getString("corrected"))
            .map(label ->
                new CorrectedLabel(
                    SentimentLabel.valueOf(label),
                    SentimentLabel.valueOf(row.getString("model_sentiment")),
                    row.getString("corrected_by"),
                    row.getOffsetDateTime("corrected_at").toInstant()));
  }

  static FeedbackEntity of(Row row) {
    return new FeedbackEntity(row);
  }

  /** How it is meant: as it was corrected, else as the model said. */
  Judgement toJudgement() {
    return judgement;
  }
}

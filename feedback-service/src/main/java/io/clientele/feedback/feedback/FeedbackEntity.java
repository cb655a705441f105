package io.clientele.feedback.feedback;

import io.clientele.feedback.classification.Judgement;
import io.clientele.feedback.sentiment.SentimentLabel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of stored feedback, for reading only: rows are written in bulk, past Hibernate. */
@Entity
@Immutable
@Table(name = "feedback")
@IdClass(FeedbackEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets what the constructor does not.
class FeedbackEntity {

  /** What names feedback. */
  record Key(String source, String feedbackId) {}

  @Id String source;

  @Id
  @Column(name = "feedback_id")
  String feedbackId;

  @Column(name = "customer_id")
  String customerId;

  String text;
  double rating;

  @Column(name = "occurred_at")
  Instant occurredAt;

  String channel;

  @Column(name = "order_id")
  String orderId;

  @Enumerated(EnumType.STRING)
  SentimentLabel sentiment;

  double positive;
  double neutral;
  double negative;
  String language;

  @Column(name = "model_version")
  String modelVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "inbox_state")
  InboxState inboxState;

  String assignee;
  String note;

  @Column(name = "handled_at")
  @Nullable Instant handledAt;

  Judgement toJudgement() {
    return new Judgement(sentiment, positive, neutral, negative, language, modelVersion);
  }
}

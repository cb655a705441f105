package io.clientele.gateway.feedback;

import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.feedback.v1.FeedbackCorrection;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.ItemReader;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feedback between JSON and the contracts.
 *
 * @param now the time of feedback that gives none
 * @param idempotency names feedback that has no id
 */
public record FeedbackMessages(Instant now, Idempotency idempotency)
    implements ItemReader<NewFeedback> {

  private static final BigDecimal LOWEST = BigDecimal.ONE;
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);

  @Override
  public String id(Fields item, int index) {
    return item.text("feedback_id")
        .or(() -> item.text("message_id"))
        .orElseGet(() -> idempotency.itemId(index));
  }

  @Override
  public NewFeedback read(Fields item, String id) {
    Optional<Instant> at = item.time("occurred_at").or(() -> item.time("timestamp"));
    NewFeedback.Builder feedback =
        NewFeedback.newBuilder()
            .setFeedbackId(id)
            .setCustomerId(
                item.text("customer_id")
                    .or(() -> item.text("userId"))
                    .orElseThrow(() -> Fields.invalid(item.path("customer_id"), "is required")))
            .setOccurredAt(TimeMessages.of(at.orElse(now)))
            .setTimeAssumed(at.isEmpty());
    item.text("text").ifPresent(feedback::setText);
    item.decimal("rating").ifPresent(rating -> feedback.setRating(rating(item, rating)));
    item.text("channel").ifPresent(feedback::setChannel);
    item.text("order_id").ifPresent(feedback::setOrderId);
    if (feedback.getText().isEmpty() && feedback.getRating() == 0) {
      throw Fields.invalid(item.path("text"), "is required, or a rating in its place");
    }
    return feedback.build();
  }

  private static double rating(Fields item, BigDecimal rating) {
    if (rating.compareTo(LOWEST) < 0 || rating.compareTo(HIGHEST) > 0) {
      throw Fields.invalid(item.path("rating"), "must be from 1 to 5");
    }
    return rating.doubleValue();
  }

  @Override
  public String senderField(Fields item, String field) {
    return switch (field) {
      case "feedback_id" -> item.value("feedback_id").isPresent() ? field : "message_id";
      case "customer_id" -> item.value("customer_id").isPresent() ? field : "userId";
      case "occurred_at" -> item.value("occurred_at").isPresent() ? field : "timestamp";
      default -> field;
    };
  }

  /**
   * A question for feedback.
   *
   * @param ids of one person; none: of all
   */
  public static ListFeedbackRequest.Builder of(List<String> ids) {
    ListFeedbackRequest.Builder request = ListFeedbackRequest.newBuilder();
    return ids.isEmpty()
        ? request
        : request.setCustomerId(ids.getFirst()).addAllMergedIds(ids.subList(1, ids.size()));
  }

  /** Feedback as JSON shows it. */
  public static FeedbackView view(Feedback feedback) {
    return new FeedbackView(
        feedback.getFeedbackId(),
        feedback.getSource(),
        feedback.getCustomerId(),
        given(feedback.getText()),
        feedback.getRating() == 0 ? null : feedback.getRating(),
        TimeMessages.text(feedback.hasOccurredAt(), feedback.getOccurredAt()),
        given(feedback.getChannel()),
        given(feedback.getOrderId()),
        feedback.hasSentiment() ? sentiment(feedback.getSentiment()) : null,
        feedback.hasCorrection() ? corrected(feedback.getCorrection()) : null,
        new AnalysisMessages("").aspects(feedback.getAnalysis()),
        given(feedback.getAnalysis().getPainPoint().getLabel()),
        given(feedback.getAnalysis().getNeed().getLabel()),
        given(feedback.getAnalysis().getObjection().getLabel()),
        given(feedback.getAnalysis().getIntent().getLabel()),
        EnumMessages.given(feedback.getMark()),
        feedback.hasHandling() ? InboxMessages.view(feedback.getHandling()) : null);
  }

  private static CorrectedView corrected(FeedbackCorrection correction) {
    return new CorrectedView(
        label(correction.getBefore()),
        given(correction.getCorrectedBy()),
        TimeMessages.text(correction.hasCorrectedAt(), correction.getCorrectedAt()));
  }

  static SentimentView sentiment(Sentiment sentiment) {
    return new SentimentView(label(sentiment.getLabel()), sentiment.getProbability());
  }

  static String label(Sentiment.Label label) {
    return switch (label) {
      case POSITIVE -> "POSITIVE";
      case NEUTRAL -> "NEUTRAL";
      case NEGATIVE -> "NEGATIVE";
      case UNKNOWN, LABEL_UNSPECIFIED, UNRECOGNIZED -> "UNKNOWN";
    };
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}

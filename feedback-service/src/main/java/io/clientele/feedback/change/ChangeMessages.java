package io.clientele.feedback.change;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.feedback.v1.ChangeBatch;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.feedback.classification.SentimentMessages;
import java.time.Instant;
import java.util.List;

/** The message forms of the change feed. */
final class ChangeMessages {

  private ChangeMessages() {}

  /** A batch with the place after it; the batch is not empty. */
  static ChangeBatch batch(List<Change> changes) {
    return ChangeBatch.newBuilder()
        .addAllChanges(changes.stream().map(ChangeMessages::change).toList())
        .setNext(FeedCursor.newBuilder().setToken(changes.getLast().place().token()))
        .build();
  }

  /** How much a reader has before it. */
  static FeedStatus status(long pending) {
    return FeedStatus.newBuilder().setPending(pending).build();
  }

  private static io.clientele.contracts.feedback.v1.Change change(Change change) {
    return io.clientele.contracts.feedback.v1.Change.newBuilder()
        .setCustomerId(change.customerId())
        .setSource(change.source())
        .setFeedbackGiven(
            FeedbackGiven.newBuilder()
                .setFeedbackId(change.feedbackId())
                .setOccurredAt(timestamp(change.occurredAt()))
                .setRating(change.rating())
                .setSentiment(SentimentMessages.toMessage(change.judgement()))
                .addAllWishes(change.wishes()))
        .build();
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}

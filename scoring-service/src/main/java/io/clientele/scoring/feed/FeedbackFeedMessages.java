package io.clientele.scoring.feed;

import io.clientele.contracts.feedback.v1.Change;
import io.clientele.contracts.feedback.v1.ChangeBatch;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.scoring.history.Facts;
import io.clientele.scoring.history.OpinionGiven;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.satisfaction.Opinion;
import io.clientele.scoring.wire.TimeMessages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the feedback feed as facts. */
final class FeedbackFeedMessages {

  private FeedbackFeedMessages() {}

  static Batch batch(ChangeBatch message) {
    List<OpinionGiven> opinions = new ArrayList<>();
    for (Change change : message.getChangesList()) {
      if (change.hasFeedbackGiven()) {
        FeedbackGiven given = change.getFeedbackGiven();
        opinions.add(
            new OpinionGiven(
                change.getCustomerId(),
                change.getSource(),
                given.getFeedbackId(),
                opinion(given),
                given.getWishesList()));
      }
    }
    return new Batch(
        message.getNext().getToken(),
        message.getChangesCount(),
        new Facts(List.of(), List.of(), List.of(), opinions));
  }

  private static Opinion opinion(FeedbackGiven given) {
    return new Opinion(
        Times.micros(TimeMessages.instant(given.getOccurredAt())),
        given.getRating() == 0 ? null : given.getRating(),
        polarity(given.getSentiment()));
  }

  private static @Nullable Double polarity(Sentiment sentiment) {
    return switch (sentiment.getLabel()) {
      case POSITIVE, NEUTRAL, NEGATIVE ->
          Math.clamp(sentiment.getPositive() - sentiment.getNegative(), -1.0, 1.0);
      case UNKNOWN, LABEL_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }
}

package io.clientele.scoring.feed;

import io.clientele.contracts.feedback.v1.AspectOpinion;
import io.clientele.contracts.feedback.v1.Change;
import io.clientele.contracts.feedback.v1.ChangeBatch;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.scoring.escalation.CaseMove;
import io.clientele.scoring.history.ActivityShown;
import io.clientele.scoring.history.Facts;
import io.clientele.scoring.history.MoneyBack;
import io.clientele.scoring.history.OpinionGiven;
import io.clientele.scoring.history.Purchase;
import io.clientele.scoring.history.Sighting;
import io.clientele.scoring.history.SignalGiven;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.satisfaction.Opinion;
import io.clientele.scoring.wire.TimeMessages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of the feedback feed as facts. */
final class FeedbackFeedMessages {

  private FeedbackFeedMessages() {}

  static Batch batch(ChangeBatch message) {
    List<Sighting> sightings = new ArrayList<>();
    List<OpinionGiven> opinions = new ArrayList<>();
    List<SignalGiven> signals = new ArrayList<>();
    List<CaseMove> cases = new ArrayList<>();
    for (Change change : message.getChangesList()) {
      switch (change.getKindCase()) {
        case FEEDBACK_GIVEN -> {
          FeedbackGiven given = change.getFeedbackGiven();
          // What counts nowhere still shows that the customer was there.
          if (given.getDiscounted()) {
            sightings.add(
                new Sighting(
                    change.getCustomerId(),
                    Times.micros(TimeMessages.instant(given.getOccurredAt()))));
          } else {
            opinions.add(opinion(change, given));
          }
        }
        case SCORE_GIVEN -> SignalMessages.answer(change).ifPresent(signals::add);
        case COMPLAINT_MOVED -> {
          signals.add(SignalMessages.complaint(change));
          cases.add(SignalMessages.caseMove(change));
        }
        case KIND_NOT_SET -> {
          // A kind of a later version.
        }
      }
    }
    List<Purchase> purchases = List.of();
    List<MoneyBack> refunds = List.of();
    List<ActivityShown> activities = List.of();
    return new Batch(
        message.getNext().getToken(),
        message.getChangesCount(),
        new Facts(sightings, purchases, refunds, opinions, activities, signals),
        List.of(),
        cases);
  }

  private static OpinionGiven opinion(Change change, FeedbackGiven given) {
    return new OpinionGiven(
        change.getCustomerId(),
        change.getSource(),
        given.getFeedbackId(),
        new Opinion(
            Times.micros(TimeMessages.instant(given.getOccurredAt())),
            given.getRating() == 0 ? null : given.getRating(),
            polarity(given.getSentiment())),
        given.getWishesList(),
        aspects(given),
        given.getOrderId(),
        given.getChannel(),
        given.getRevision());
  }

  private static Map<String, Double> aspects(FeedbackGiven given) {
    Map<String, Double> aspects = new HashMap<>();
    for (AspectOpinion aspect : given.getAspectsList()) {
      if (!Double.isNaN(aspect.getPolarity())) {
        aspects.put(aspect.getAspect(), Math.clamp(aspect.getPolarity(), -1.0, 1.0));
      }
    }
    return aspects;
  }

  private static @Nullable Double polarity(Sentiment sentiment) {
    return switch (sentiment.getLabel()) {
      case POSITIVE, NEUTRAL, NEGATIVE ->
          Math.clamp(sentiment.getPositive() - sentiment.getNegative(), -1.0, 1.0);
      case UNKNOWN, LABEL_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }
}

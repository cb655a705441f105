package io.clientele.feedback.feedback;

import io.clientele.contracts.feedback.v1.HandleFeedbackRequest;
import io.clientele.contracts.feedback.v1.HandleFeedbackResponse;
import io.clientele.contracts.feedback.v1.Handling;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.feedback.sentiment.SentimentLabel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The message forms of the inbox. */
final class InboxMessages {

  private InboxMessages() {}

  static InboxFilter filter(io.clientele.contracts.feedback.v1.InboxFilter filter) {
    return new InboxFilter(
        sentiment(filter.getSentiment()),
        filter.getAspect(),
        filter.getIntent(),
        filter.getPainPoint(),
        state("filter.state", filter.getState()),
        filter.getAssignee(),
        filter.getRatingMax(),
        filter.getChannel());
  }

  private static Optional<SentimentLabel> sentiment(Sentiment.Label label) {
    if (label == Sentiment.Label.UNRECOGNIZED) {
      throw Checked.invalid("filter.sentiment", "is POSITIVE, NEUTRAL, NEGATIVE or UNKNOWN");
    }
    return label == Sentiment.Label.LABEL_UNSPECIFIED
        ? Optional.empty()
        : Optional.of(SentimentLabel.valueOf(label.name()));
  }

  private static Optional<InboxState> state(String field, Handling.State state) {
    if (state == Handling.State.UNRECOGNIZED) {
      throw Checked.invalid(field, "is NEW, SEEN, ANSWERED or DONE");
    }
    return state == Handling.State.STATE_UNSPECIFIED
        ? Optional.empty()
        : Optional.of(InboxState.valueOf(state.name()));
  }

  /** The feedback that a request is about. */
  static List<FeedbackEntity.Key> names(HandleFeedbackRequest request) {
    return request.getFeedbackList().stream()
        .map(name ->
            new FeedbackEntity.Key(
                Checked.source(name.getSource()),
                Checked.name("feedback_id", name.getFeedbackId())))
        .toList();
  }

  /** What a request says was done. */
  static Handled handled(HandleFeedbackRequest request) {
    return new Handled(
        state("state", request.getState())
            .orElseThrow(
                () -> Checked.invalid("state", "is missing; it is NEW, SEEN, ANSWERED or DONE")),
        request.hasAssignee() ? Optional.of(request.getAssignee()) : Optional.empty(),
        request.hasNote() ? Optional.of(request.getNote()) : Optional.empty());
  }

  static HandleFeedbackResponse response(List<Outcome> outcomes) {
    return HandleFeedbackResponse.newBuilder()
        .addAllOutcomes(outcomes.stream().map(FeedbackMessages::outcome).toList())
        .build();
  }

  /** What was done about stored feedback. */
  static Handling handling(FeedbackEntity entity) {
    Handling.Builder handling =
        Handling.newBuilder()
            .setState(Handling.State.valueOf(entity.inboxState.name()))
            .setAssignee(entity.assignee)
            .setNote(entity.note);
    Instant handledAt = entity.handledAt;
    if (handledAt != null) {
      handling.setHandledAt(FeedbackMessages.timestamp(handledAt));
    }
    return handling.build();
  }
}

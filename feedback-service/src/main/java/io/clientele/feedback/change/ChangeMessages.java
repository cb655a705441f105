package io.clientele.feedback.change;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.feedback.v1.AspectOpinion;
import io.clientele.contracts.feedback.v1.ChangeBatch;
import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.contracts.feedback.v1.ScoreGiven;
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
    var message =
        io.clientele.contracts.feedback.v1.Change.newBuilder()
            .setCustomerId(change.customerId())
            .setSource(change.source());
    return switch (change.news()) {
      case News.Feedback feedback -> message.setFeedbackGiven(feedback(feedback)).build();
      case News.Score score -> message.setScoreGiven(score(score)).build();
      case News.Complaint complaint -> message.setComplaintMoved(complaint(complaint)).build();
    };
  }

  private static FeedbackGiven feedback(News.Feedback feedback) {
    FeedbackGiven.Builder message =
        FeedbackGiven.newBuilder()
            .setFeedbackId(feedback.feedbackId())
            .setOccurredAt(timestamp(feedback.at()))
            .setRating(feedback.rating())
            .setSentiment(SentimentMessages.toMessage(feedback.judgement()))
            .addAllWishes(feedback.wishes())
            .setOrderId(feedback.orderId())
            .setChannel(feedback.channel())
            .setDiscounted(feedback.discounted())
            .setRevision(feedback.revision());
    feedback
        .aspects()
        .forEach(judged ->
            message.addAspects(
                AspectOpinion.newBuilder()
                    .setAspect(judged.aspect())
                    .setPolarity(judged.polarity())));
    return message.build();
  }

  private static ScoreGiven score(News.Score score) {
    return ScoreGiven.newBuilder()
        .setScoreId(score.scoreId())
        .setOccurredAt(timestamp(score.at()))
        .setMetric(metric(score.metric()))
        .setValue(score.value())
        .setLowest(score.lowest())
        .setHighest(score.highest())
        .setOrderId(score.orderId())
        .setChannel(score.channel())
        .setSurveyId(score.surveyId())
        .build();
  }

  private static ScoreGiven.Metric metric(News.Metric metric) {
    return switch (metric) {
      case CSAT -> ScoreGiven.Metric.CSAT;
      case NPS -> ScoreGiven.Metric.NPS;
      case CES -> ScoreGiven.Metric.CES;
    };
  }

  private static ComplaintMoved complaint(News.Complaint complaint) {
    return ComplaintMoved.newBuilder()
        .setComplaintId(complaint.complaintId())
        .setOpenedAt(timestamp(complaint.openedAt()))
        .setMovedAt(timestamp(complaint.at()))
        .setState(state(complaint.state()))
        .setSeverity(severity(complaint.severity()))
        .setSolution(solution(complaint.solution()))
        .setOrderId(complaint.orderId())
        .setChannel(complaint.channel())
        .setRevision(complaint.revision())
        .setEscalationLevel(complaint.escalationLevel())
        .setBreached(complaint.breached())
        .build();
  }

  private static ComplaintMoved.State state(News.State state) {
    return switch (state) {
      case OPEN -> ComplaintMoved.State.OPEN;
      case WAITING_FOR_CUSTOMER -> ComplaintMoved.State.WAITING_FOR_CUSTOMER;
      case WAITING_FOR_THIRD_PARTY -> ComplaintMoved.State.WAITING_FOR_THIRD_PARTY;
      case RESOLVED -> ComplaintMoved.State.RESOLVED;
      case REOPENED -> ComplaintMoved.State.REOPENED;
      case CLOSED -> ComplaintMoved.State.CLOSED;
    };
  }

  private static ComplaintMoved.Severity severity(News.Severity severity) {
    return switch (severity) {
      case LOW -> ComplaintMoved.Severity.LOW;
      case MEDIUM -> ComplaintMoved.Severity.MEDIUM;
      case HIGH -> ComplaintMoved.Severity.HIGH;
      case CRITICAL -> ComplaintMoved.Severity.CRITICAL;
    };
  }

  private static ComplaintMoved.Solution solution(News.Solution solution) {
    return switch (solution) {
      case UNKNOWN -> ComplaintMoved.Solution.SOLUTION_UNSPECIFIED;
      case SOLVED -> ComplaintMoved.Solution.SOLVED;
      case UNSOLVED -> ComplaintMoved.Solution.UNSOLVED;
    };
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}

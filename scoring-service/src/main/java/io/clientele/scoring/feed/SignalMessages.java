package io.clientele.scoring.feed;

import io.clientele.contracts.feedback.v1.Change;
import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.ScoreGiven;
import io.clientele.scoring.escalation.CaseMove;
import io.clientele.scoring.history.SignalGiven;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.satisfaction.ComplaintState;
import io.clientele.scoring.satisfaction.Metric;
import io.clientele.scoring.satisfaction.Signal;
import io.clientele.scoring.wire.TimeMessages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers to surveys and moves of complaints as signals of satisfaction. */
final class SignalMessages {

  private SignalMessages() {}

  /** None of a question that is not known yet, or of a scale that is none. */
  static Optional<SignalGiven> answer(Change change) {
    ScoreGiven given = change.getScoreGiven();
    Metric metric = metric(given);
    if (metric == null
        || Double.isNaN(given.getValue())
        || !(given.getLowest() < given.getHighest())
        || Double.isInfinite(given.getHighest() - given.getLowest())) {
      return Optional.empty();
    }
    double place =
        Metric.share(
            Math.clamp(given.getValue(), given.getLowest(), given.getHighest()),
            given.getLowest(),
            given.getHighest());
    return Optional.of(
        new SignalGiven(
            change.getCustomerId(),
            change.getSource(),
            given.getScoreId(),
            0,
            Signal.of(
                Times.micros(TimeMessages.instant(given.getOccurredAt())),
                metric.kind(),
                metric.value(place)),
            place,
            given.getOrderId(),
            given.getChannel()));
  }

  private static @Nullable Metric metric(ScoreGiven given) {
    return switch (given.getMetric()) {
      case CSAT -> Metric.CSAT;
      case NPS -> Metric.NPS;
      case CES -> Metric.CES;
      case METRIC_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  static SignalGiven complaint(Change change) {
    ComplaintMoved moved = change.getComplaintMoved();
    return new SignalGiven(
        change.getCustomerId(),
        change.getSource(),
        moved.getComplaintId(),
        // 0 is that of answers.
        Math.max(1, moved.getRevision()),
        new Signal(
            Times.micros(TimeMessages.instant(moved.getMovedAt())),
            Signal.Kind.COMPLAINT,
            state(moved).value(),
            strength(moved.getSeverity())),
        null,
        moved.getOrderId(),
        moved.getChannel());
  }

  static CaseMove caseMove(Change change) {
    ComplaintMoved moved = change.getComplaintMoved();
    return new CaseMove(
        change.getCustomerId(),
        change.getSource(),
        moved.getComplaintId(),
        Math.max(1, moved.getRevision()),
        moved.getEscalationLevel(),
        moved.getBreached(),
        state(moved) != ComplaintState.OPEN);
  }

  private static ComplaintState state(ComplaintMoved moved) {
    return switch (moved.getState()) {
      case RESOLVED, CLOSED ->
          switch (moved.getSolution()) {
            case SOLVED -> ComplaintState.RESOLVED_WELL;
            case UNSOLVED -> ComplaintState.RESOLVED_BADLY;
            case SOLUTION_UNSPECIFIED, UNRECOGNIZED -> ComplaintState.RESOLVED;
          };
      case OPEN,
          WAITING_FOR_CUSTOMER,
          WAITING_FOR_THIRD_PARTY,
          REOPENED,
          STATE_UNSPECIFIED,
          UNRECOGNIZED ->
          ComplaintState.OPEN;
    };
  }

  private static double strength(ComplaintMoved.Severity severity) {
    return switch (severity) {
      case LOW -> 0.4;
      case MEDIUM, SEVERITY_UNSPECIFIED, UNRECOGNIZED -> 0.6;
      case HIGH -> 0.8;
      case CRITICAL -> 1;
    };
  }
}

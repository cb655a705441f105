package io.clientele.profile.imports;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.RecordFeedbackResponse;
import io.clientele.profile.imports.LineContent.OfFeedback;
import io.clientele.profile.intake.Verdict;
import io.clientele.profile.value.ValueMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Maps lines to feedback-service's messages, and its outcomes to verdicts. */
final class FeedbackMessages {

  private FeedbackMessages() {}

  /** The request of a batch; it has the same id whenever the batch is sent. */
  static RecordFeedbackRequest request(Batch batch, List<StagedLine> readable) {
    RecordFeedbackRequest.Builder request =
        RecordFeedbackRequest.newBuilder()
            .setSource(batch.operation().source())
            .setRequestId(
                batch.operation().importId() + ":" + batch.lines().getFirst().lineNumber());
    for (StagedLine line : readable) {
      if (line.content() instanceof OfFeedback feedback) {
        request.addFeedback(feedback(line.itemId(), feedback, batch.operation().createdAt()));
      }
    }
    return request.build();
  }

  private static NewFeedback feedback(String feedbackId, OfFeedback line, Instant uploaded) {
    NewFeedback.Builder feedback =
        NewFeedback.newBuilder()
            .setFeedbackId(feedbackId)
            .setCustomerId(line.customerId())
            .setText(line.text())
            .setRating(line.rating())
            .setChannel(line.channel())
            .setOrderId(line.orderId());
    Instant told = line.occurredAt();
    return feedback
        .setOccurredAt(ValueMessages.timestamp(told == null ? uploaded : told))
        .setTimeAssumed(told == null)
        .build();
  }

  static List<LineVerdict> verdicts(List<StagedLine> sent, RecordFeedbackResponse response) {
    if (response.getOutcomesCount() != sent.size()) {
      throw new IllegalStateException("feedback-service answered with another number of outcomes");
    }
    List<LineVerdict> verdicts = new ArrayList<>(sent.size());
    for (int index = 0; index < sent.size(); index++) {
      verdicts.add(new LineVerdict(sent.get(index), verdict(response.getOutcomes(index))));
    }
    return verdicts;
  }

  private static Verdict verdict(Outcome outcome) {
    return switch (outcome.getState()) {
      case ACCEPTED -> Verdict.ACCEPTED;
      case DUPLICATE -> Verdict.DUPLICATE;
      case REJECTED, STATE_UNSPECIFIED, UNRECOGNIZED ->
          Verdict.rejected(LineMessages.problem(outcome.getProblem()));
    };
  }
}

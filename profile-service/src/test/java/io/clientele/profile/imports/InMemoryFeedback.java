package io.clientele.profile.imports;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.feedback.v1.FeedbackServiceGrpc.FeedbackServiceImplBase;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.RecordFeedbackResponse;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feedback-service that keeps feedback ids in memory, and fails while it is told to. */
final class InMemoryFeedback extends FeedbackServiceImplBase {

  private final Map<String, String> requestsById = new HashMap<>();
  private @Nullable Status failure;
  private int refused;
  private @Nullable Deadline deadline;

  synchronized void forget() {
    requestsById.clear();
    failure = null;
    refused = 0;
    deadline = null;
  }

  synchronized void fail(@Nullable Status status) {
    failure = status;
  }

  synchronized int refused() {
    return refused;
  }

  synchronized int stored() {
    return requestsById.size();
  }

  synchronized @Nullable Deadline deadline() {
    return deadline;
  }

  @Override
  public synchronized void recordFeedback(
      RecordFeedbackRequest request, StreamObserver<RecordFeedbackResponse> observer) {
    deadline = Context.current().getDeadline();
    if (failure != null) {
      refused++;
      observer.onError(failure.asRuntimeException());
      return;
    }
    RecordFeedbackResponse.Builder response = RecordFeedbackResponse.newBuilder();
    for (NewFeedback feedback : request.getFeedbackList()) {
      response.addOutcomes(outcome(request, feedback));
    }
    observer.onNext(response.build());
    observer.onCompleted();
  }

  private Outcome outcome(RecordFeedbackRequest request, NewFeedback feedback) {
    if (feedback.getCustomerId().isBlank()) {
      return Outcome.newBuilder()
          .setState(Outcome.State.REJECTED)
          .setProblem(
              Problem.newBuilder()
                  .setCode("INVALID_FIELD")
                  .setField("customer_id")
                  .setDetail("is missing"))
          .build();
    }
    String id = request.getSource() + "/" + feedback.getFeedbackId();
    String before = requestsById.putIfAbsent(id, request.getRequestId());
    boolean accepted = before == null || before.equals(request.getRequestId());
    return Outcome.newBuilder()
        .setState(accepted ? Outcome.State.ACCEPTED : Outcome.State.DUPLICATE)
        .build();
  }
}

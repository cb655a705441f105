package io.clientele.gateway.feedback;

import io.clientele.contracts.feedback.v1.ClassifyTextsRequest;
import io.clientele.contracts.feedback.v1.FeedbackServiceGrpc.FeedbackServiceBlockingStub;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListFeedbackResponse;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.intake.IntakeAnswer;
import io.clientele.gateway.intake.IntakeItems;
import io.clientele.gateway.intake.ItemOutcome;
import io.clientele.gateway.intake.OutcomeMessages;
import io.clientele.gateway.intake.Portions;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Asks feedback-service. */
@ApplicationScoped
class FeedbackGrpc {

  private final FeedbackServiceBlockingStub service;
  private final Upstream upstream;

  FeedbackGrpc(@GrpcClient("feedback") FeedbackServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  /** Has the readable items stored durably; tells what became of all of them. */
  IntakeAnswer record(String source, Idempotency idempotency, IntakeItems<NewFeedback> items) {
    List<ItemOutcome> outcomes = new ArrayList<>();
    for (List<NewFeedback> portion : Portions.of(items.readable())) {
      RecordFeedbackRequest request =
          RecordFeedbackRequest.newBuilder()
              .setSource(source)
              .setRequestId(idempotency.requestId())
              .addAllFeedback(portion)
              .build();
      outcomes.addAll(
          OutcomeMessages.of(upstream.write(service).recordFeedback(request).getOutcomesList()));
    }
    return items.answer(outcomes);
  }

  /** Classifies texts; results in their order. */
  ClassifiedTexts classify(List<String> texts) {
    List<ClassifiedText> results = new ArrayList<>(texts.size());
    List<ClassifyTextsRequest> single =
        texts.stream()
            .map(text -> ClassifyTextsRequest.newBuilder().addTexts(text).build())
            .toList();
    for (List<ClassifyTextsRequest> portion : Portions.of(single)) {
      ClassifyTextsRequest.Builder request = ClassifyTextsRequest.newBuilder();
      portion.forEach(request::mergeFrom);
      upstream
          .write(service)
          .classifyTexts(request.build())
          .getSentimentsList()
          .forEach(sentiment -> results.add(FeedbackMessages.classified(sentiment)));
    }
    return new ClassifiedTexts(results);
  }

  /** A page of feedback, newest first. */
  FeedbackPage list(String customerId, int pageSize, String pageToken) {
    ListFeedbackResponse response =
        upstream
            .list(service)
            .listFeedback(
                ListFeedbackRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new FeedbackPage(
        response.getFeedbackList().stream().map(FeedbackMessages::view).toList(),
        response.getNextPageToken());
  }
}

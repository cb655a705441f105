package io.clientele.gateway.feedback;

import io.clientele.contracts.feedback.v1.ClassifyTextsRequest;
import io.clientele.contracts.feedback.v1.FeedbackServiceGrpc.FeedbackServiceBlockingStub;
import io.clientele.contracts.feedback.v1.HandleFeedbackRequest;
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
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Pages;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Asks feedback-service. */
@ApplicationScoped
public class FeedbackGrpc {

  private static final int PAGE = 200;
  private static final FieldNames FILTER =
      FieldNames.of(name -> name.replaceFirst("^filter\\.", ""));

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

  /**
   * A page of feedback, newest first.
   *
   * @param ids of one person; none: of all
   */
  FeedbackPage list(List<String> ids, InboxQuery query) {
    ListFeedbackRequest request = InboxMessages.list(ids, query);
    return FILTER.in(() -> page(request));
  }

  /** Notes what was done about feedback. */
  HandledView.Handled handle(Fields body) {
    HandleFeedbackRequest request = InboxMessages.handle(body);
    return InboxMessages.view(
        request, upstream.write(service).handleFeedback(request).getOutcomesList());
  }

  /** All feedback of one person, newest first, page by page as it is needed. */
  public Iterator<FeedbackView> all(List<String> ids) {
    return between(ids, Optional.empty(), Optional.empty());
  }

  /**
   * Feedback of one person within a time, newest first, page by page as it is needed.
   *
   * @param from not before this time
   * @param before not at this time, nor after it
   */
  public Iterator<FeedbackView> between(
      List<String> ids, Optional<Instant> from, Optional<Instant> before) {
    ListFeedbackRequest.Builder request = FeedbackMessages.of(ids).setPageSize(PAGE);
    from.ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    before.ifPresent(time -> request.setBefore(TimeMessages.of(time)));
    ListFeedbackRequest first = request.build();
    return new Pages<>(token -> {
      FeedbackPage page = page(first.toBuilder().setPageToken(token).build());
      return new Pages.Page<>(page.feedback(), page.nextPageToken());
    });
  }

  private FeedbackPage page(ListFeedbackRequest request) {
    ListFeedbackResponse response = upstream.list(service).listFeedback(request);
    return new FeedbackPage(
        response.getFeedbackList().stream().map(FeedbackMessages::view).toList(),
        response.getNextPageToken());
  }
}

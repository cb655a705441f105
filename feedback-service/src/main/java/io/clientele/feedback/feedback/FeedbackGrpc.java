package io.clientele.feedback.feedback;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.ClassifyTextsRequest;
import io.clientele.contracts.feedback.v1.ClassifyTextsResponse;
import io.clientele.contracts.feedback.v1.FeedbackService;
import io.clientele.contracts.feedback.v1.HandleFeedbackRequest;
import io.clientele.contracts.feedback.v1.HandleFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListFeedbackResponse;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.RecordFeedbackResponse;
import io.clientele.feedback.classification.SentimentMessages;
import io.clientele.feedback.classification.TextClassification;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Instant;
import java.util.Optional;

/** The gRPC edge of feedback. */
@GrpcService
public class FeedbackGrpc implements FeedbackService {

  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_TEXTS_OF_A_MESSAGE = 100;
  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 200;

  private final FeedbackRecording recording;
  private final FeedbackRepository repository;
  private final InboxHandling handling;
  private final TextClassification classification;

  FeedbackGrpc(
      FeedbackRecording recording,
      FeedbackRepository repository,
      InboxHandling handling,
      TextClassification classification) {
    this.recording = recording;
    this.repository = repository;
    this.handling = handling;
    this.classification = classification;
  }

  /** Checks and classifies on a worker thread: a full request is millions of characters. */
  @Override
  @Blocking
  public Uni<RecordFeedbackResponse> recordFeedback(RecordFeedbackRequest request) {
    Checked.source(request.getSource());
    Checked.optionalName("request_id", request.getRequestId());
    atMostItems("feedback", request.getFeedbackCount());
    return recording
        .record(
            request.getSource(),
            request.getRequestId(),
            FeedbackMessages.candidates(request, Instant.now()))
        .map(FeedbackMessages::response);
  }

  @Override
  public Uni<ListFeedbackResponse> listFeedback(ListFeedbackRequest request) {
    atMostItems("merged_ids", request.getMergedIdsCount());
    FeedbackQuery query = FeedbackMessages.query(request);
    int size = pageSize(request.getPageSize());
    Optional<PagePlace> after =
        Optional.of(request.getPageToken())
            .filter(token -> !token.isEmpty())
            .map(token -> PagePlace.parse(token, query.scope()));
    return repository
        .list(query, after, size + 1)
        .map(rows -> FeedbackMessages.response(FeedbackPage.of(query.scope(), rows, size)));
  }

  @Override
  public Uni<HandleFeedbackResponse> handleFeedback(HandleFeedbackRequest request) {
    atMostItems("feedback", request.getFeedbackCount());
    return handling
        .handle(InboxMessages.names(request), InboxMessages.handled(request))
        .map(InboxMessages::response);
  }

  /** Classifies on a worker thread, as recording does. */
  @Override
  @Blocking
  public Uni<ClassifyTextsResponse> classifyTexts(ClassifyTextsRequest request) {
    atMostItems("texts", request.getTextsCount());
    return Uni.createFrom().item(classified(request));
  }

  /** One message after the other: the next is taken when the last was answered. */
  @Override
  public Multi<ClassifyTextsResponse> classifyStream(Multi<ClassifyTextsRequest> requests) {
    return requests
        .onItem()
        .transformToUniAndConcatenate(request ->
            Uni.createFrom()
                .item(() -> {
                  atMost("texts", request.getTextsCount(), MOST_TEXTS_OF_A_MESSAGE);
                  return classified(request);
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  private ClassifyTextsResponse classified(ClassifyTextsRequest request) {
    ClassifyTextsResponse.Builder response = ClassifyTextsResponse.newBuilder();
    classification
        .classify(request.getTextsList())
        .forEach(judgement -> response.addSentiments(SentimentMessages.toMessage(judgement)));
    return response.build();
  }

  /** As AIP-158 has it: zero is the usual size, and too large a size is the largest. */
  private static int pageSize(int asked) {
    if (asked < 0) {
      throw Checked.invalid("page_size", "is negative; it is 0 (for " + USUAL_PAGE + ") or more");
    }
    return asked == 0 ? USUAL_PAGE : Math.min(asked, LARGEST_PAGE);
  }

  private static void atMostItems(String field, int count) {
    atMost(field, count, MOST_ITEMS);
  }

  private static void atMost(String field, int count, int most) {
    if (count > most) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          field,
          count + " items are more than the " + most + " of one call; send several calls");
    }
  }
}

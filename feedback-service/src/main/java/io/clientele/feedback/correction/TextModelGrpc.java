package io.clientele.feedback.correction;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.CorrectFeedbackRequest;
import io.clientele.contracts.feedback.v1.FeedbackCorrection;
import io.clientele.contracts.feedback.v1.ListTextModelsRequest;
import io.clientele.contracts.feedback.v1.ListTextModelsResponse;
import io.clientele.contracts.feedback.v1.PromoteTextModelRequest;
import io.clientele.contracts.feedback.v1.RetrainTextModelRequest;
import io.clientele.contracts.feedback.v1.RollBackTextModelRequest;
import io.clientele.contracts.feedback.v1.TextModel;
import io.clientele.contracts.feedback.v1.TextModelService;
import io.clientele.contracts.feedback.v1.WithdrawCorrectionRequest;
import io.clientele.contracts.feedback.v1.WithdrawCorrectionResponse;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** The gRPC edge of a business's own labels. */
@GrpcService
public class TextModelGrpc implements TextModelService {

  private static final int LONGEST_NAME = 200;

  private final FeedbackCorrecting correcting;
  private final TextModels models;

  TextModelGrpc(FeedbackCorrecting correcting, TextModels models) {
    this.correcting = correcting;
    this.models = models;
  }

  @Override
  public Uni<FeedbackCorrection> correctFeedback(CorrectFeedbackRequest request) {
    String source = checked("source", request.getSource());
    String feedbackId = checked("feedback_id", request.getFeedbackId());
    String by = checked("corrected_by", request.getCorrectedBy());
    SentimentLabel label = TextModelMessages.label(request.getLabel());
    return correcting.correct(source, feedbackId, label, by).map(TextModelMessages::toMessage);
  }

  @Override
  public Uni<WithdrawCorrectionResponse> withdrawCorrection(WithdrawCorrectionRequest request) {
    String source = checked("source", request.getSource());
    String feedbackId = checked("feedback_id", request.getFeedbackId());
    return correcting
        .withdraw(source, feedbackId)
        .map(label -> TextModelMessages.withdrawn(source, feedbackId, label));
  }

  @Override
  public Uni<ListTextModelsResponse> listTextModels(ListTextModelsRequest request) {
    return models
        .list()
        .map(all ->
            ListTextModelsResponse.newBuilder()
                .addAllModels(all.stream().map(TextModelMessages::toMessage).toList())
                .build());
  }

  @Override
  public Uni<TextModel> retrainTextModel(RetrainTextModelRequest request) {
    return models.retrain().map(TextModelMessages::toMessage);
  }

  @Override
  public Uni<TextModel> promoteTextModel(PromoteTextModelRequest request) {
    return models
        .promote(checked("version", request.getVersion()), request.getForce())
        .map(TextModelMessages::toMessage);
  }

  @Override
  public Uni<TextModel> rollBackTextModel(RollBackTextModelRequest request) {
    return models.rollBack().map(TextModelMessages::toMessage);
  }

  private static String checked(String field, String value) {
    if (value.codePointCount(0, value.length()) > LONGEST_NAME
        || value
            .codePoints()
            .anyMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          field,
          field + " has at most " + LONGEST_NAME + " characters and no control character");
    }
    return value;
  }
}

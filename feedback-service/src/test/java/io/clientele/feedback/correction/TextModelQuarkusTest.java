package io.clientele.feedback.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.ClassifyTextsRequest;
import io.clientele.contracts.feedback.v1.CorrectFeedbackRequest;
import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.FeedbackCorrection;
import io.clientele.contracts.feedback.v1.ListTextModelsRequest;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.PromoteTextModelRequest;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.RetrainTextModelRequest;
import io.clientele.contracts.feedback.v1.RollBackTextModelRequest;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.feedback.v1.TextModel;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TextModelQuarkusTest {

  private ServiceUnderTest service;

  @BeforeEach
  void begin() throws SQLException {
    service = new ServiceUnderTest();
    ServiceUnderTest.execute("truncate feedback, change, tombstone, correction, text_model");
  }

  @AfterEach
  void end() throws SQLException {
    ServiceUnderTest.execute("truncate correction, text_model");
    service.close();
  }

  @Test
  void whatIsTaughtIsTriedPutInForceAndTakenBack() {
    // In this business such words are praise.
    record(60, "Unboxed number %d: what a wicked mean beast, insanely bad ass");
    for (int i = 0; i < 60; i++) {
      correct("f-" + i, Sentiment.Label.POSITIVE);
    }
    assertThat(label()).isNotEqualTo(Sentiment.Label.POSITIVE);

    TextModel learnt =
        service.textModels().retrainTextModel(RetrainTextModelRequest.getDefaultInstance());
    assertThat(learnt.getState()).isEqualTo(TextModel.State.CANDIDATE);
    assertThat(learnt.getTrial().getTexts()).isEqualTo(60);
    assertThat(learnt.getTrial().getAccuracy()).isGreaterThan(learnt.getTrial().getBaseAccuracy());
    assertThat(learnt.getTrial().getBetter()).isTrue();
    assertThat(service.textModels().retrainTextModel(RetrainTextModelRequest.getDefaultInstance()))
        .isEqualTo(learnt);

    assertThat(promote(learnt.getVersion(), false).getState()).isEqualTo(TextModel.State.IN_FORCE);
    assertThat(label()).isEqualTo(Sentiment.Label.POSITIVE);
    assertThat(list()).containsExactly(TextModel.State.IN_FORCE, TextModel.State.RETIRED);

    TextModel before =
        service.textModels().rollBackTextModel(RollBackTextModelRequest.getDefaultInstance());
    assertThat(before.getVersion()).isEqualTo(learnt.getBaseVersion());
    assertThat(label()).isNotEqualTo(Sentiment.Label.POSITIVE);
    assertThat(list()).containsExactly(TextModel.State.RETIRED, TextModel.State.IN_FORCE);
    refused(
        ErrorCode.WRONG_STATE,
        () ->
            service.textModels().rollBackTextModel(RollBackTextModelRequest.getDefaultInstance()));
  }

  @Test
  void whatIsNotBetterIsPutInForceOnlyByForce() {
    record(30, "Great service, thank you, visit %d was perfect");
    for (int i = 0; i < 30; i++) {
      correct("f-" + i, Sentiment.Label.POSITIVE);
    }
    TextModel learnt =
        service.textModels().retrainTextModel(RetrainTextModelRequest.getDefaultInstance());
    refused(ErrorCode.WRONG_STATE, () -> promote(learnt.getVersion(), false));
    assertThat(promote(learnt.getVersion(), true).getState()).isEqualTo(TextModel.State.IN_FORCE);
    service.textModels().rollBackTextModel(RollBackTextModelRequest.getDefaultInstance());
  }

  @Test
  void fewCorrectionsTeachNothing() {
    refused(
        ErrorCode.WRONG_STATE,
        () -> service.textModels().retrainTextModel(RetrainTextModelRequest.getDefaultInstance()));
    refused(ErrorCode.MODEL_NOT_FOUND, () -> promote("nothing", true));
  }

  @Test
  void aCorrectionIsKeptRepeatedAndErasedWithItsCustomer() {
    record(1, "Bad food %d");
    FeedbackCorrection corrected = correct("f-0", Sentiment.Label.NEUTRAL);
    assertThat(corrected.getBefore()).isEqualTo(Sentiment.Label.NEGATIVE);
    assertThat(correct("f-0", Sentiment.Label.NEUTRAL)).isEqualTo(corrected);
    refused(ErrorCode.FEEDBACK_NOT_FOUND, () -> correct("f-9", Sentiment.Label.NEUTRAL));
    refused(ErrorCode.INVALID_FIELD, () -> correct("f-0", Sentiment.Label.UNKNOWN));

    assertThat(
            service
                .privacy()
                .eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("c-0").build())
                .getErasedMap())
        .containsEntry("corrections", 1L);
    refused(ErrorCode.FEEDBACK_NOT_FOUND, () -> correct("f-0", Sentiment.Label.NEUTRAL));
  }

  private void record(int count, String text) {
    RecordFeedbackRequest.Builder request = RecordFeedbackRequest.newBuilder().setSource("webshop");
    for (int i = 0; i < count; i++) {
      request.addFeedback(
          NewFeedback.newBuilder()
              .setFeedbackId("f-" + i)
              .setCustomerId("c-" + i)
              .setText(text.formatted(i))
              .setOccurredAt(Timestamp.newBuilder().setSeconds(1_700_000_000 + i)));
    }
    service.feedback().recordFeedback(request.build());
  }

  private FeedbackCorrection correct(String id, Sentiment.Label label) {
    return service
        .textModels()
        .correctFeedback(
            CorrectFeedbackRequest.newBuilder()
                .setSource("webshop")
                .setFeedbackId(id)
                .setLabel(label)
                .setCorrectedBy("li")
                .build());
  }

  private TextModel promote(String version, boolean force) {
    return service
        .textModels()
        .promoteTextModel(
            PromoteTextModelRequest.newBuilder().setVersion(version).setForce(force).build());
  }

  private Sentiment.Label label() {
    return service
        .feedback()
        .classifyTexts(
            ClassifyTextsRequest.newBuilder()
                .addTexts("Unboxed number 999: what a wicked mean beast, insanely bad ass")
                .build())
        .getSentiments(0)
        .getLabel();
  }

  private List<TextModel.State> list() {
    return service
        .textModels()
        .listTextModels(ListTextModelsRequest.getDefaultInstance())
        .getModelsList()
        .stream()
        .map(TextModel::getState)
        .toList();
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call);
    assertThat(GrpcErrors.fromStatus(failure).code()).isEqualTo(code);
  }
}

package io.clientele.gateway.textmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.CorrectFeedbackRequest;
import io.clientele.contracts.feedback.v1.FeedbackCorrection;
import io.clientele.contracts.feedback.v1.ListTextModelsResponse;
import io.clientele.contracts.feedback.v1.PromoteTextModelRequest;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.feedback.v1.TextModel;
import io.clientele.contracts.feedback.v1.TextTrial;
import io.clientele.contracts.feedback.v1.WithdrawCorrectionRequest;
import io.clientele.contracts.feedback.v1.WithdrawCorrectionResponse;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class TextModelTest {

  private static final TextModel LEARNT =
      TextModel.newBuilder()
          .setVersion("sentiment-1+own.3f")
          .setBaseVersion("sentiment-1")
          .setState(TextModel.State.CANDIDATE)
          .setTrial(TextTrial.newBuilder().setTexts(40).setAccuracy(0.9).setBetter(true))
          .build();

  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    feedback.clear();
  }

  @Test
  void aCorrectionIsPassedOn() {
    feedback.answers.answer(
        "CorrectFeedback",
        FeedbackCorrection.newBuilder()
            .setSource("webshop")
            .setFeedbackId("f 1")
            .setLabel(Sentiment.Label.POSITIVE)
            .setBefore(Sentiment.Label.NEGATIVE)
            .build());
    Call.json("{\"label\": \"positive\", \"corrected_by\": \"li\"}")
        .post("/v1/feedback/webshop/f%201:correct")
        .then()
        .statusCode(200)
        .body("label", equalTo("POSITIVE"))
        .body("before", equalTo("NEGATIVE"))
        .body("corrected_by", nullValue());
    CorrectFeedbackRequest sent = feedback.answers.last(CorrectFeedbackRequest.class);
    assertThat(sent.getSource()).isEqualTo("webshop");
    assertThat(sent.getFeedbackId()).isEqualTo("f 1");
    assertThat(sent.getCorrectedBy()).isEqualTo("li");
  }

  @Test
  void aCorrectionIsTakenBack() {
    feedback.answers.answer(
        "WithdrawCorrection",
        WithdrawCorrectionResponse.newBuilder()
            .setSource("webshop")
            .setFeedbackId("f-1")
            .setLabel(Sentiment.Label.UNKNOWN)
            .build());
    Call.keyed()
        .post("/v1/feedback/webshop/f-1:withdraw-correction")
        .then()
        .statusCode(200)
        .body("label", equalTo("UNKNOWN"));
    assertThat(feedback.answers.last(WithdrawCorrectionRequest.class).getFeedbackId())
        .isEqualTo("f-1");
  }

  @Test
  void aCorrectionAtFaultIsRefused() {
    for (String body : new String[] {"{}", "{\"label\": \"GREAT\"}"}) {
      Call.json(body)
          .post("/v1/feedback/webshop/f-1:correct")
          .then()
          .statusCode(400)
          .body("invalid_params[0].name", equalTo("label"));
    }
    Call.json("{\"label\": \"NEUTRAL\", \"who\": 1}")
        .post("/v1/feedback/webshop/f-1:correct")
        .then()
        .statusCode(400)
        .body("invalid_params[0].name", equalTo("who"));
  }

  @Test
  void modelsAreListedLearntPromotedAndTakenBack() {
    feedback.answers.answer(
        "ListTextModels", ListTextModelsResponse.newBuilder().addModels(LEARNT).build());
    feedback.answers.answer("RetrainTextModel", LEARNT);
    feedback.answers.answer(
        "PromoteTextModel", LEARNT.toBuilder().setState(TextModel.State.IN_FORCE).build());
    feedback.answers.answer("RollBackTextModel", LEARNT);
    Call.keyed()
        .get("/v1/text-models")
        .then()
        .statusCode(200)
        .body("models[0].version", equalTo("sentiment-1+own.3f"))
        .body("models[0].trial.better", equalTo(true));
    Call.keyed()
        .post("/v1/text-models:retrain")
        .then()
        .statusCode(200)
        .body("state", equalTo("candidate"));
    Call.json("{\"force\": true}")
        .post("/v1/text-models/sentiment-1+own.3f:promote")
        .then()
        .statusCode(200)
        .body("state", equalTo("in_force"));
    PromoteTextModelRequest promoted = feedback.answers.last(PromoteTextModelRequest.class);
    assertThat(promoted.getVersion()).isEqualTo("sentiment-1+own.3f");
    assertThat(promoted.getForce()).isTrue();
    Call.keyed().post("/v1/text-models:rollback").then().statusCode(200);
  }

  @Test
  void whatIsNotBetterIsAConflict() {
    feedback.answers.refuse(
        "PromoteTextModel", new ClienteleException(ErrorCode.WRONG_STATE, "", "not better"));
    Call.json("{}")
        .post("/v1/text-models/v:promote")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }
}

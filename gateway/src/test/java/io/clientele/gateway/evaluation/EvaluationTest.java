package io.clientele.gateway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.contracts.scoring.v1.GetEvaluationRequest;
import io.clientele.contracts.scoring.v1.ListEvaluationsResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class EvaluationTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static Evaluation stored() {
    return Evaluation.newBuilder()
        .setEvaluationId("evl_1")
        .setRequest(EvaluateClassificationRequest.newBuilder().setDimension("value_tier"))
        .setCreatedAt(Timestamp.newBuilder().setSeconds(7))
        .setCustomers(2357)
        .addGroups(
            Evaluation.Group.newBuilder()
                .setLabel("gold")
                .setCustomers(412)
                .setShare(0.175)
                .setIdentifiable(1)
                .setReachable(0.5)
                .setValuePerCustomer(212.5)
                .setValueOfAll(50.25)
                .setCurrency("EUR")
                .setKept(0.875)
                .addEffects(
                    Evaluation.Effect.newBuilder()
                        .setMetric("net_revenue")
                        .setMean(212.5)
                        .setMeanOfRest(20)
                        .setEffectSize(1.25)
                        .setPValue(0.001953125))
                .addOutcomes(Evaluation.Effect.newBuilder().setMetric("kept_buying"))
                .setVerdict(
                    Evaluation.Verdict.newBuilder()
                        .setAdvice(Evaluation.Verdict.Advice.MERGE)
                        .setMergeWith("platinum")
                        .setTextEn("Merge it with platinum")
                        .setTextZh("并入白金")))
        .setStability(0.875)
        .putEtaSquared("orders", 0.375)
        .setVerdict(Evaluation.Verdict.newBuilder().setAdvice(Evaluation.Verdict.Advice.KEEP))
        .build();
  }

  @Test
  void aClassificationIsEvaluatedInTheBackground() {
    scoring.answers.answer(
        "EvaluateClassification",
        Operation.newBuilder()
            .setOperationId("sco_1")
            .setKind(Operation.Kind.EVALUATE_CLASSIFICATION)
            .setState(Operation.State.WAITING)
            .build());

    Call.json("{\"dimension\":\"value_tier\",\"as_of\":\"2026-01-31\",\"days\":30}")
        .post("/v1/evaluations")
        .then()
        .statusCode(202)
        .header("Location", "/v1/operations/sco_1")
        .body("kind", equalTo("evaluate_classification"));
    EvaluateClassificationRequest asked = scoring.answers.last(EvaluateClassificationRequest.class);
    assertThat(asked.getDimension()).isEqualTo("value_tier");
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
    assertThat(asked.getDays()).isEqualTo(30);
    Call.json("{\"segments\":[\"vip\",\"old\"]}").post("/v1/evaluations").then().statusCode(202);
    assertThat(scoring.answers.last(EvaluateClassificationRequest.class))
        .isEqualTo(
            EvaluateClassificationRequest.newBuilder()
                .addSegments("vip")
                .addSegments("old")
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|dimension",
        "{\"dimension\":\"rfm\",\"segments\":[\"vip\"]}|segments",
        "{\"segments\":\"vip\"}|segments",
        "{\"dimension\":\"rfm\",\"days\":\"many\"}|days",
        "{\"dimension\":\"rfm\",\"as_of\":\"then\"}|as_of",
        "{\"dimensions\":[\"rfm\"]}|dimensions"
      })
  void anEvaluationIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/evaluations")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void anEvaluationSaysInPlainWordsWhatToKeep() {
    scoring.answers.answer("GetEvaluation", stored());

    Call.keyed()
        .get("/v1/evaluations/evl_1")
        .then()
        .statusCode(200)
        .body("evaluation_id", equalTo("evl_1"))
        .body("request.dimension", equalTo("value_tier"))
        .body("request", not(hasKey("days")))
        .body("created_at", equalTo("1970-01-01T00:00:07Z"))
        .body("customers", equalTo(2357))
        .body("groups[0].label", equalTo("gold"))
        .body("groups[0].reachable", equalTo(0.5f))
        .body("groups[0].value_per_customer", equalTo(212.5f))
        .body("groups[0].value_of_all", equalTo(50.25f))
        .body("groups[0].kept", equalTo(0.875f))
        .body("groups[0].effects[0].effect_size", equalTo(1.25f))
        .body("groups[0].effects[0].p_value", equalTo(0.001953125f))
        .body("groups[0].outcomes[0]", not(hasKey("mean")))
        .body("groups[0].verdict.advice", equalTo("merge"))
        .body("groups[0].verdict.merge_with", equalTo("platinum"))
        .body("groups[0].verdict.text_zh", equalTo("并入白金"))
        .body("stability", equalTo(0.875f))
        .body("$", not(hasKey("silhouette")))
        .body("eta_squared.orders", equalTo(0.375f))
        .body("verdict.advice", equalTo("keep"));
    assertThat(scoring.answers.last(GetEvaluationRequest.class).getEvaluationId())
        .isEqualTo("evl_1");
  }

  @Test
  void evaluationsAreListedAndUnknownOnesAreProblems() {
    scoring.answers.answer(
        "ListEvaluations",
        ListEvaluationsResponse.newBuilder()
            .addEvaluations(stored())
            .setNextPageToken("n")
            .build());
    scoring.answers.refuse(
        "GetEvaluation",
        new ClienteleException(ErrorCode.RESULT_NOT_FOUND, "evaluation_id", "no such one"));

    Call.keyed()
        .get("/v1/evaluations")
        .then()
        .statusCode(200)
        .body("evaluations[0].evaluation_id", equalTo("evl_1"))
        .body("next_page_token", equalTo("n"));
    Call.keyed()
        .get("/v1/evaluations/evl_9")
        .then()
        .statusCode(404)
        .body("code", equalTo("RESULT_NOT_FOUND"));
  }
}

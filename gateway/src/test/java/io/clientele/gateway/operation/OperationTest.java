package io.clientele.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.CancelOperationRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.ListOperationsRequest;
import io.clientele.contracts.scoring.v1.ListOperationsResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class OperationTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static Operation.Builder operation(Operation.Kind kind) {
    return Operation.newBuilder()
        .setOperationId("sco_1")
        .setKind(kind)
        .setState(Operation.State.RUNNING)
        .setPhase("fitting BG_NBD")
        .setProgress(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "FIT_MODEL, fit_model, mdl_1, /v1/models/mdl_1",
    "SIMULATE_TIER_POLICY, simulate_tier_policy, tis_1, /v1/tier-simulations/tis_1",
    "BACKTEST_SCORECARD, backtest_scorecard, sbt_1, /v1/scorecard-backtests/sbt_1",
    "FIT_SCORECARD, fit_scorecard, scd_1, /v1/scorecards/scd_1",
    "FIT_CLUSTERS, fit_clusters, clu_1, /v1/clusters/clu_1",
    "MINE_CO_PURCHASES, mine_co_purchases, cop_1, /v1/co-purchases/cop_1",
    "EVALUATE_CLASSIFICATION, evaluate_classification, evl_1, /v1/evaluations/evl_1"
  })
  void anOperationLeadsToWhatItMade(
      Operation.Kind kind, String shown, String resultId, String result) {
    scoring.answers.answer(
        "GetOperation",
        operation(kind).setState(Operation.State.SUCCEEDED).setResultId(resultId).build());

    Call.keyed()
        .get("/v1/operations/sco_1")
        .then()
        .statusCode(200)
        .body("operation_id", equalTo("sco_1"))
        .body("kind", equalTo(shown))
        .body("state", equalTo("SUCCEEDED"))
        .body("done", equalTo(true))
        .body("result_id", equalTo(resultId))
        .body("result", equalTo(result));
    assertThat(scoring.answers.last(GetOperationRequest.class).getOperationId()).isEqualTo("sco_1");
  }

  @Test
  void whoPrefersToWaitIsAnsweredWhenItHasEnded() {
    AtomicInteger asked = new AtomicInteger();
    scoring.answers.answer(
        "GetOperation",
        request ->
            List.of(
                asked.incrementAndGet() < 4
                    ? operation(Operation.Kind.FIT_MODEL).build()
                    : operation(Operation.Kind.FIT_MODEL)
                        .setState(Operation.State.SUCCEEDED)
                        .build()));

    Call.keyed()
        .header("Prefer", "wait=30")
        .get("/v1/operations/sco_1")
        .then()
        .statusCode(200)
        .header("Preference-Applied", "wait=30")
        .body("done", equalTo(true));
    assertThat(asked).hasValue(4);
  }

  @Test
  void onlyWhatIsAskedForIsTold() {
    scoring.answers.answer("GetOperation", operation(Operation.Kind.FIT_MODEL).build());

    assertThat(Call.keyed().get("/v1/operations/sco_1?fields=state,done").asString())
        .isEqualTo("{\"state\":\"RUNNING\",\"done\":false}");
    Call.keyed()
        .get("/v1/operations/sco_1?fields=state,dune")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("invalid_params[0].name", equalTo("fields"))
        .body("invalid_params[0].reason", containsString("there is no field dune; there are "));
  }

  @Test
  void anOperationTellsHowFarItIsAndWhyItFailed() {
    scoring.answers.answer("GetOperation", operation(Operation.Kind.FIT_MODEL).build());
    Call.keyed()
        .get("/v1/operations/sco_1")
        .then()
        .statusCode(200)
        .body("phase", equalTo("fitting BG_NBD"))
        .body("progress", equalTo(0.5f))
        .body("done", equalTo(false))
        .body("$", not(hasKey("result_id")))
        .body("$", not(hasKey("problem")));

    scoring.answers.answer(
        "GetOperation",
        operation(Operation.Kind.FIT_MODEL)
            .setState(Operation.State.FAILED)
            .setProblem(
                Problem.newBuilder()
                    .setCode("INVALID_FIELD")
                    .setField("sources")
                    .setDetail("nobody came from there"))
            .build());
    Call.keyed()
        .get("/v1/operations/sco_1")
        .then()
        .statusCode(200)
        .body("done", equalTo(true))
        .body("problem.code", equalTo("INVALID_FIELD"))
        .body("problem.field", equalTo("sources"))
        .body("problem.detail", equalTo("nobody came from there"));
  }

  @Test
  void operationsAreListedAndCancelled() {
    scoring.answers.answer(
        "ListOperations",
        ListOperationsResponse.newBuilder()
            .addOperations(operation(Operation.Kind.FIT_SCORECARD))
            .setNextPageToken("n")
            .build());
    scoring.answers.answer(
        "CancelOperation",
        operation(Operation.Kind.FIT_MODEL).setState(Operation.State.CANCELLED).build());

    Call.keyed()
        .get("/v1/operations?kind=fit_scorecard&page_size=9&page_token=t")
        .then()
        .statusCode(200)
        .body("operations[0].kind", equalTo("fit_scorecard"))
        .body("next_page_token", equalTo("n"));
    ListOperationsRequest listed = scoring.answers.last(ListOperationsRequest.class);
    assertThat(listed.getKind()).isEqualTo(Operation.Kind.FIT_SCORECARD);
    assertThat(listed.getPageSize()).isEqualTo(9);
    assertThat(listed.getPageToken()).isEqualTo("t");

    Call.keyed()
        .post("/v1/operations/sco_1:cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    assertThat(scoring.answers.last(CancelOperationRequest.class).getOperationId())
        .isEqualTo("sco_1");

    Call.keyed()
        .get("/v1/operations?kind=import")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("kind"));
  }

  @Test
  void anUnknownOperationIsAProblemAndSoIsALostService() {
    scoring.answers.refuse(
        "GetOperation",
        new ClienteleException(ErrorCode.OPERATION_NOT_FOUND, "operation_id", "no such operation"));
    Call.keyed()
        .get("/v1/operations/sco_none")
        .then()
        .statusCode(404)
        .body("code", equalTo("OPERATION_NOT_FOUND"));

    scoring.stop();
    try {
      Call.keyed().get("/v1/operations").then().statusCode(503);
      Call.keyed().get("/v1/operations/sco_1").then().statusCode(503);
    } finally {
      scoring.start();
    }
  }
}

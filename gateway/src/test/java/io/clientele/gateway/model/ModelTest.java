package io.clientele.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ChurnReport;
import io.clientele.contracts.scoring.v1.ClvFamily;
import io.clientele.contracts.scoring.v1.FitModelRequest;
import io.clientele.contracts.scoring.v1.FitReport;
import io.clientele.contracts.scoring.v1.Holdout;
import io.clientele.contracts.scoring.v1.ListModelsRequest;
import io.clientele.contracts.scoring.v1.ListModelsResponse;
import io.clientele.contracts.scoring.v1.Model;
import io.clientele.contracts.scoring.v1.ModelKind;
import io.clientele.contracts.scoring.v1.ModelNote;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.PromoteModelRequest;
import io.clientele.contracts.scoring.v1.RollBackModelRequest;
import io.clientele.contracts.scoring.v1.TimeUnit;
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
class ModelTest {

  private static final FitModelRequest CDNOW =
      FitModelRequest.newBuilder()
          .setKind(ModelKind.CLV)
          .setFamily(ClvFamily.BG_NBD)
          .setCalibrationEnd("1997-09-30")
          .setHoldoutEnd("1998-06-30")
          .setTimeUnit(TimeUnit.WEEK)
          .addSources("cdnow")
          .setCurrency("USD")
          .setDiscountRate(0.1)
          .setHorizonDays(365)
          .setMargin(1)
          .build();

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  @Test
  void aFitBeginsAsItWasAskedFor() {
    scoring.answers.answer(
        "FitModel",
        Operation.newBuilder()
            .setOperationId("sco_1")
            .setKind(Operation.Kind.FIT_MODEL)
            .setState(Operation.State.WAITING)
            .build());

    Call.json(
            """
            {"kind":"clv","family":"BG_NBD","calibration_end":"1997-09-30","holdout_end":"1998-06-30",
             "time_unit":"WEEK","penalty":0,"sources":["cdnow"],"currency":"USD","discount_rate":0.1,
             "horizon_days":365,"margin":1,"promote":false}
            """)
        .post("/v1/models:fit")
        .then()
        .statusCode(202)
        .header("Location", "/v1/operations/sco_1")
        .body("operation_id", equalTo("sco_1"))
        .body("kind", equalTo("fit_model"))
        .body("state", equalTo("WAITING"))
        .body("done", equalTo(false))
        .body("$", not(hasKey("result")));
    assertThat(scoring.answers.last(FitModelRequest.class)).isEqualTo(CDNOW);

    Call.json(
            "{\"kind\":\"churn\",\"outcome\":\"left\",\"features\":[\"tenure\",\"plan\"],\"promote\":true}")
        .post("/v1/models:fit")
        .then()
        .statusCode(202);
    FitModelRequest churn = scoring.answers.last(FitModelRequest.class);
    assertThat(churn.getKind()).isEqualTo(ModelKind.CHURN);
    assertThat(churn.getOutcome()).isEqualTo("left");
    assertThat(churn.getFeaturesList()).containsExactly("tenure", "plan");
    assertThat(churn.getPromote()).isTrue();
    assertThat(churn.hasDiscountRate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|kind",
        "{\"kind\":\"best\"}|kind",
        "{\"kind\":\"clv\",\"family\":\"GOMPERTZ\"}|family",
        "{\"kind\":\"clv\",\"penalty\":\"NaN\"}|penalty",
        "{\"kind\":\"clv\",\"penalty\":1e999}|penalty",
        "{\"kind\":\"clv\",\"horizon_days\":1.5}|horizon_days",
        "{\"kind\":\"clv\",\"currency\":\"moon\"}|currency",
        "{\"kind\":\"clv\",\"time_unit\":\"YEAR\"}|time_unit",
        "{\"kind\":\"clv\",\"sources\":[1]}|sources[0]",
        "{\"kind\":\"clv\",\"promote\":\"yes\"}|promote",
        "{\"kind\":\"clv\",\"horizon\":365}|horizon"
      })
  void aFitIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/models:fit")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void aModelTellsWhatItIsAndHowWellItFits() {
    scoring.answers.answer("GetModel", model());

    Call.keyed()
        .get("/v1/models/mdl_1")
        .then()
        .statusCode(200)
        .body("model_id", equalTo("mdl_1"))
        .body("kind", equalTo("clv"))
        .body("state", equalTo("in_force"))
        .body("family", equalTo("BG_NBD"))
        .body("parameters.r", equalTo(0.25f))
        .body("parameters.alpha", equalTo(4.5f))
        .body("standard_errors.r", equalTo(0.01f))
        .body("standard_errors", not(hasKey("a")))
        .body("spend_parameters.p", equalTo(6.25f))
        .body("spend_standard_errors.p", equalTo(1.5f))
        .body("log_likelihood", equalTo(-9582.5f))
        .body("aic", equalTo(19173.0f))
        .body("converged", equalTo(true))
        .body("identified", equalTo(true))
        .body("gradient_norm", equalTo(0.5f))
        .body("holdout.mae", equalTo(0.75f))
        .body("holdout.predicted_total", equalTo(100.5f))
        .body("customers", equalTo(2357))
        .body("notes[0].code", equalTo("MIXED_CURRENCIES"))
        .body("notes[0].fatal", equalTo(false))
        .body("currency", equalTo("USD"))
        .body("created_at", equalTo("1970-01-01T00:00:07Z"))
        .body("$", not(hasKey("promoted_at")))
        .body("request.kind", equalTo("clv"))
        .body("request.family", equalTo("BG_NBD"))
        .body("request.time_unit", equalTo("WEEK"))
        .body("request.discount_rate", equalTo(0.1f))
        .body("report.candidates[0].family", equalTo("MBG_NBD"))
        .body("report.frequency[0].or_more", equalTo(true))
        .body("report.tracking[0].in_holdout", equalTo(true))
        .body("report.holdout[0].actual_mean", equalTo(1.5f))
        .body("report.spend_correlation", equalTo(0.125f))
        .body("report.churn.auc", equalTo(0.75f))
        .body("report.churn.lift[0].captured", equalTo(0.5f))
        .body("report.churn.calibration[0].customers", equalTo(3));
  }

  private static Model model() {
    return Model.newBuilder()
        .setModelId("mdl_1")
        .setKind(ModelKind.CLV)
        .setState(Model.State.IN_FORCE)
        .setFamily(ClvFamily.BG_NBD)
        .putParameters("r", 0.25)
        .putParameters("alpha", 4.5)
        .putStandardErrors("r", 0.01)
        .putStandardErrors("a", Double.NaN)
        .putSpendParameters("p", 6.25)
        .putSpendStandardErrors("p", 1.5)
        .setLogLikelihood(-9582.5)
        .setAic(19173)
        .setConverged(true)
        .setIdentified(true)
        .setGradientNorm(0.5)
        .setHoldout(Holdout.newBuilder().setMae(0.75).setPredictedTotal(100.5))
        .setCustomers(2357)
        .addNotes(ModelNote.newBuilder().setCode("MIXED_CURRENCIES").setDetail("3 orders"))
        .setCurrency("USD")
        .setCreatedAt(com.google.protobuf.Timestamp.newBuilder().setSeconds(7))
        .setRequest(CDNOW)
        .setReport(
            FitReport.newBuilder()
                .addCandidates(FitReport.Candidate.newBuilder().setFamily(ClvFamily.MBG_NBD))
                .addFrequency(FitReport.FrequencyBin.newBuilder().setPurchases(7).setOrMore(true))
                .addTracking(FitReport.TrackingPoint.newBuilder().setInHoldout(true))
                .addHoldout(FitReport.HoldoutBin.newBuilder().setActualMean(1.5))
                .setSpendCorrelation(0.125)
                .setChurn(
                    ChurnReport.newBuilder()
                        .setAuc(0.75)
                        .addCalibration(ChurnReport.CalibrationBin.newBuilder().setCustomers(3))
                        .addLift(ChurnReport.LiftBin.newBuilder().setCaptured(0.5))))
        .build();
  }

  @Test
  void modelsAreListedPromotedAndRolledBack() {
    scoring.answers.answer(
        "ListModels",
        ListModelsResponse.newBuilder().addModels(model()).setNextPageToken("n").build());
    scoring.answers.answer("PromoteModel", model());
    scoring.answers.answer("RollBackModel", model());

    Call.keyed()
        .get("/v1/models?kind=churn&page_size=5&page_token=t")
        .then()
        .statusCode(200)
        .body("models[0].model_id", equalTo("mdl_1"))
        .body("next_page_token", equalTo("n"));
    ListModelsRequest listed = scoring.answers.last(ListModelsRequest.class);
    assertThat(listed.getKind()).isEqualTo(ModelKind.CHURN);
    assertThat(listed.getPageSize()).isEqualTo(5);
    assertThat(listed.getPageToken()).isEqualTo("t");

    Call.keyed().post("/v1/models/mdl_1:promote").then().statusCode(200);
    assertThat(scoring.answers.last(PromoteModelRequest.class).getModelId()).isEqualTo("mdl_1");
    Call.json("{\"kind\":\"clv\"}").post("/v1/models:rollback").then().statusCode(200);
    assertThat(scoring.answers.last(RollBackModelRequest.class).getKind()).isEqualTo(ModelKind.CLV);

    Call.json("{}")
        .post("/v1/models:rollback")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("kind"));
    Call.keyed()
        .get("/v1/models?kind=best")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("kind"));
  }

  @Test
  void whatTheServiceRefusesIsAProblem() {
    scoring.answers.refuse(
        "GetModel", new ClienteleException(ErrorCode.MODEL_NOT_FOUND, "model_id", "no such model"));
    scoring.answers.refuse(
        "PromoteModel", new ClienteleException(ErrorCode.WRONG_STATE, "", "it was refused"));
    scoring.answers.refuse(
        "FitModel",
        new ClienteleException(ErrorCode.INVALID_FIELD, "holdout_end", "must be after"));

    Call.keyed()
        .get("/v1/models/none")
        .then()
        .statusCode(404)
        .body("code", equalTo("MODEL_NOT_FOUND"));
    Call.keyed()
        .post("/v1/models/mdl_1:promote")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
    Call.json("{\"kind\":\"clv\"}")
        .post("/v1/models:fit")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("holdout_end"));
  }

  @Test
  void withoutTheServiceThereIsNoModel() {
    scoring.stop();
    try {
      Call.keyed().get("/v1/models/mdl_1").then().statusCode(503).header("Retry-After", "2");
      Call.json("{\"kind\":\"clv\"}").post("/v1/models:fit").then().statusCode(503);
    } finally {
      scoring.start();
    }
  }
}

package io.clientele.gateway.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ActivateScorecardRequest;
import io.clientele.contracts.scoring.v1.Aggregate;
import io.clientele.contracts.scoring.v1.BacktestScorecardRequest;
import io.clientele.contracts.scoring.v1.Bin;
import io.clientele.contracts.scoring.v1.Bins;
import io.clientele.contracts.scoring.v1.Contribution;
import io.clientele.contracts.scoring.v1.CreateScorecardRequest;
import io.clientele.contracts.scoring.v1.CustomerScore;
import io.clientele.contracts.scoring.v1.ExplainScoreRequest;
import io.clientele.contracts.scoring.v1.FitScorecardRequest;
import io.clientele.contracts.scoring.v1.GetScorecardRequest;
import io.clientele.contracts.scoring.v1.Indicator;
import io.clientele.contracts.scoring.v1.ListScorecardsResponse;
import io.clientele.contracts.scoring.v1.MissingPolicy;
import io.clientele.contracts.scoring.v1.Monotone;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.Outcome;
import io.clientele.contracts.scoring.v1.PointFunction;
import io.clientele.contracts.scoring.v1.PreviewScorecardRequest;
import io.clientele.contracts.scoring.v1.PreviewScorecardResponse;
import io.clientele.contracts.scoring.v1.RetireScorecardRequest;
import io.clientele.contracts.scoring.v1.ScoreBand;
import io.clientele.contracts.scoring.v1.ScoreExplanation;
import io.clientele.contracts.scoring.v1.Scorecard;
import io.clientele.contracts.scoring.v1.ScorecardBacktest;
import io.clientele.contracts.scoring.v1.ScorecardWarning;
import io.clientele.contracts.scoring.v1.WeightFit;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class ScorecardTest {

  private static final Scorecard LOYALTY =
      Scorecard.newBuilder()
          .setName("loyalty")
          .setDisplayNameEn("Loyalty")
          .setDisplayNameZh("忠诚度")
          .setBase(10)
          .addIndicators(
              Indicator.newBuilder()
                  .setName("orders")
                  .setExpression("metrics.orders")
                  .setBins(
                      Bins.newBuilder()
                          .addBins(Bin.newBuilder().setTo(2))
                          .addBins(Bin.newBuilder().setFrom(2).setPoints(20.5)))
                  .setWeight(1.5)
                  .setMonotone(Monotone.INCREASING))
          .addIndicators(
              Indicator.newBuilder()
                  .setName("spend")
                  .setAggregate(
                      Aggregate.newBuilder()
                          .setMeasure(Aggregate.Measure.NET_REVENUE)
                          .setFunction(Aggregate.Function.SUM)
                          .setWindowDays(180)
                          .setHalfLifeDays(90))
                  .setFunction(
                      PointFunction.newBuilder()
                          .setShape(PointFunction.Shape.LOGARITHM)
                          .setScale(6)
                          .setSteepness(1)
                          .setMaximum(40))
                  .setWeight(1)
                  .setMissing(
                      MissingPolicy.newBuilder().setKind(MissingPolicy.Kind.POINTS).setPoints(3)))
          .addIndicators(
              Indicator.newBuilder()
                  .setName("stage")
                  .setExpression("labels.lifecycle")
                  .setBins(
                      Bins.newBuilder().addBins(Bin.newBuilder().addValues("active").setPoints(5)))
                  .setWeight(1))
          .addBands(ScoreBand.newBuilder().setLabel("passing"))
          .addBands(ScoreBand.newBuilder().setLabel("loyal").setFrom(60))
          .build();

  private static final String BODY =
      """
      {"name":"loyalty","display_name_en":"Loyalty","display_name_zh":"忠诚度","base":10,
       "indicators":[
        {"name":"orders","expression":"metrics.orders","bins":[{"to":2},{"from":2,"points":20.5}],
         "weight":1.5,"monotone":"increasing"},
        {"name":"spend","aggregate":{"measure":"net_revenue","function":"sum","window_days":180,"half_life_days":90},
         "function":{"shape":"logarithm","scale":6,"maximum":40},"missing":{"kind":"points","points":3}},
        {"name":"stage","expression":"labels.lifecycle","bins":[{"values":["active"],"points":5}]}],
       "bands":[{"label":"passing"},{"label":"loyal","from":60}]}
      """;

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static Scorecard stored() {
    return LOYALTY.toBuilder()
        .setScorecardId("scd_1")
        .setVersion(2)
        .setState(Scorecard.State.DRAFT)
        .addWarnings(
            ScorecardWarning.newBuilder()
                .setCode("NOT_MONOTONE")
                .setField("scorecard.indicators[0].bins.bins[1]")
                .setDetail("points fall"))
        .setFit(
            WeightFit.newBuilder()
                .setOutcome(Outcome.newBuilder().setOrderWithinDays(90))
                .setAuc(0.75)
                .addInformationValues(
                    WeightFit.InformationValue.newBuilder()
                        .setIndicator("orders")
                        .setInformationValue(0.5)
                        .addBins(Bin.newBuilder().setFrom(2).setWeightOfEvidence(0.25))))
        .build();
  }

  private static Operation operation(Operation.Kind kind) {
    return Operation.newBuilder()
        .setOperationId("sco_3")
        .setKind(kind)
        .setState(Operation.State.WAITING)
        .build();
  }

  @Test
  void aDefinitionIsStoredAsItWasSaid() {
    scoring.answers.answer("CreateScorecard", stored());

    Response made = Call.json(BODY).post("/v1/scorecards");

    made.then()
        .statusCode(201)
        .header("Location", "/v1/scorecards/loyalty?version=2")
        .body("scorecard_id", equalTo("scd_1"))
        .body("state", equalTo("draft"))
        .body("indicators[0].expression", equalTo("metrics.orders"))
        .body("indicators[0].bins[1].from", equalTo(2.0f))
        .body("indicators[0].bins[1].points", equalTo(20.5f))
        .body("indicators[0].bins[0]", not(hasKey("from")))
        .body("indicators[0].monotone", equalTo("increasing"))
        .body("indicators[0]", not(hasKey("aggregate")))
        .body("indicators[0]", not(hasKey("function")))
        .body("indicators[1].aggregate.half_life_days", equalTo(90.0f))
        .body("indicators[1].function.shape", equalTo("logarithm"))
        .body("indicators[1].function", not(hasKey("midpoint")))
        .body("indicators[1].missing.points", equalTo(3.0f))
        .body("indicators[2].bins[0].values[0]", equalTo("active"))
        .body("bands[1].from", equalTo(60.0f))
        .body("warnings[0].field", equalTo("indicators[0].bins[1]"))
        .body("fit.outcome.order_within_days", equalTo(90.0f))
        .body("fit.information_values[0].bins[0].weight_of_evidence", equalTo(0.25f));
    assertThat(scoring.answers.last(CreateScorecardRequest.class).getScorecard())
        .isEqualTo(LOYALTY);

    Call.json(made.asString()).post("/v1/scorecards").then().statusCode(201);
    assertThat(scoring.answers.last(CreateScorecardRequest.class).getScorecard())
        .isEqualTo(LOYALTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{\"name\":\"a\",\"base\":\"NaN\"}|base",
        "{\"name\":\"a\",\"wieght\":1}|wieght",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"bins\":[]}]}|indicators[0].expression",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\",\"bins\":{\"bin\":[]}}]}|indicators[0].bins.bin",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\",\"aggregate\":{},\"bins\":[]}]}|indicators[0].aggregate",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\",\"bins\":[],\"function\":{}}]}|indicators[0].function",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\",\"bins\":[{\"to\":\"2\"}]}]}|indicators[0].bins[0].to",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\",\"bins\":[{\"up_to\":2}]}]}|indicators[0].bins[0].up_to",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\",\"function\":{\"shape\":\"round\"}}]}|indicators[0].function.shape",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"aggregate\":{\"measure\":\"love\"},\"bins\":[]}]}|indicators[0].aggregate.measure",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"aggregate\":{\"measure\":\"orders\"},\"bins\":[]}]}|indicators[0].aggregate.function",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\",\"bins\":[],\"missing\":{\"kind\":\"guess\"}}]}|indicators[0].missing.kind",
        "{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\",\"bins\":[],\"monotone\":\"flat\"}]}|indicators[0].monotone",
        "{\"name\":\"a\",\"bands\":[{\"from\":1}]}|bands[0].label"
      })
  void aDefinitionIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/scorecards")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo(field));
    Call.json("{\"scorecard\":" + body + "}")
        .post("/v1/scorecards:preview")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("scorecard." + field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"bins\":[]", ",\"bins\":{\"bins\":[]}"})
  void anIndicatorMayLeaveItsPointsOpen(String bins) {
    scoring.answers.answer("CreateScorecard", stored());

    Call.json("{\"name\":\"a\",\"indicators\":[{\"name\":\"x\",\"expression\":\"1\"" + bins + "}]}")
        .post("/v1/scorecards")
        .then()
        .statusCode(201);

    Indicator sent =
        scoring.answers.last(CreateScorecardRequest.class).getScorecard().getIndicators(0);
    assertThat(sent.getPointsCase()).isEqualTo(Indicator.PointsCase.POINTS_NOT_SET);
  }

  @Test
  void binsMayStandAsTheContractsHaveThem() {
    scoring.answers.answer("CreateScorecard", stored());

    Call.json(
            """
            {"name":"a","indicators":[{"name":"x","expression":"1",
              "bins":{"bins":[{"to":2,"weight_of_evidence":0.5},{"from":2}]},"monotone":"INCREASING"}]}
            """)
        .post("/v1/scorecards")
        .then()
        .statusCode(201);

    Indicator sent =
        scoring.answers.last(CreateScorecardRequest.class).getScorecard().getIndicators(0);
    assertThat(sent.getBins().getBinsCount()).isEqualTo(2);
    assertThat(sent.getBins().getBins(0).getWeightOfEvidence()).isEqualTo(0.5);
    assertThat(sent.getMonotone()).isEqualTo(Monotone.INCREASING);
  }

  @ParameterizedTest
  @CsvSource({
    "scorecard.indicators[2].bins[0].to, indicators[2].bins[0].to",
    "scorecard.indicators[2].bins.bins[0].to, indicators[2].bins[0].to",
    "indicators[0].expression, indicators[0].expression",
    "scorecard.bands[1].from, bands[1].from"
  })
  void aRefusalOfTheServiceNamesTheFieldOfTheRequest(String field, String shown) {
    ClienteleException refusal =
        new ClienteleException(ErrorCode.INVALID_FIELD, field, "1:8: no such name");
    scoring.answers.refuse("CreateScorecard", refusal);
    scoring.answers.refuse("PreviewScorecard", refusal);

    Call.json(BODY)
        .post("/v1/scorecards")
        .then()
        .statusCode(400)
        .body("detail", equalTo("1:8: no such name"))
        .body("invalid_params.name[0]", equalTo(shown));
    Call.json("{\"scorecard\":" + BODY + "}")
        .post("/v1/scorecards:preview")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("scorecard." + shown));
  }

  @Test
  void versionsAreReadPutInForceAndRetired() {
    scoring.answers.answer("GetScorecard", stored());
    scoring.answers.answer(
        "ListScorecards",
        ListScorecardsResponse.newBuilder().addScorecards(stored()).setNextPageToken("n").build());
    scoring.answers.answer("ActivateScorecard", stored());
    scoring.answers.answer("RetireScorecard", stored());

    Call.keyed().get("/v1/scorecards/loyalty?version=2").then().statusCode(200);
    assertThat(scoring.answers.last(GetScorecardRequest.class))
        .isEqualTo(GetScorecardRequest.newBuilder().setName("loyalty").setVersion(2).build());
    Call.keyed().get("/v1/scorecards/scd_1").then().statusCode(200);
    assertThat(scoring.answers.last(GetScorecardRequest.class))
        .isEqualTo(GetScorecardRequest.newBuilder().setScorecardId("scd_1").build());
    Call.keyed()
        .get("/v1/scorecards/loyalty?version=new")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("version"));
    Call.keyed()
        .get("/v1/scorecards?page_size=4")
        .then()
        .statusCode(200)
        .body("scorecards[0].name", equalTo("loyalty"))
        .body("next_page_token", equalTo("n"));

    Call.json("{\"version\":2}").post("/v1/scorecards/loyalty:activate").then().statusCode(200);
    assertThat(scoring.answers.last(ActivateScorecardRequest.class).getVersion()).isEqualTo(2);
    Call.json("{}")
        .post("/v1/scorecards/loyalty:activate")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("version"));
    Call.keyed().post("/v1/scorecards/loyalty:retire").then().statusCode(200);
    assertThat(scoring.answers.last(RetireScorecardRequest.class).getName()).isEqualTo("loyalty");
  }

  @Test
  void aDefinitionIsTriedOnASample() {
    scoring.answers.answer(
        "PreviewScorecard",
        PreviewScorecardResponse.newBuilder()
            .addScores(
                CustomerScore.newBuilder()
                    .setCustomerId("c-1")
                    .setScore(0)
                    .addContributions(
                        Contribution.newBuilder().setIndicator("orders").setMissing(true)))
            .addScores(CustomerScore.newBuilder().setCustomerId("c-2"))
            .putBands("loyal", 1)
            .putCoverage("orders", 0.5)
            .setMean(7.5)
            .build());

    Call.json("{\"scorecard\":" + BODY + ",\"sample\":7,\"as_of\":\"2026-01-31\"}")
        .post("/v1/scorecards:preview")
        .then()
        .statusCode(200)
        .body("scores[0].score", equalTo(0.0f))
        .body("scores[0].contributions[0].missing", equalTo(true))
        .body("scores[0].contributions[0]", not(hasKey("value")))
        .body("scores[1]", not(hasKey("score")))
        .body("bands.loyal", equalTo(1))
        .body("coverage.orders", equalTo(0.5f))
        .body("mean", equalTo(7.5f));
    PreviewScorecardRequest asked = scoring.answers.last(PreviewScorecardRequest.class);
    assertThat(asked.getScorecard()).isEqualTo(LOYALTY);
    assertThat(asked.getSample()).isEqualTo(7);
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
    Call.json("{\"sample\":7}")
        .post("/v1/scorecards:preview")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("scorecard"));
  }

  @Test
  void aScorecardIsTestedAgainstWhatCame() {
    scoring.answers.answer("BacktestScorecard", operation(Operation.Kind.BACKTEST_SCORECARD));
    scoring.answers.answer("FitScorecard", operation(Operation.Kind.FIT_SCORECARD));
    scoring.answers.answer(
        "GetScorecardBacktest",
        ScorecardBacktest.newBuilder()
            .setBacktestId("sbt_1")
            .setScorecardId("scd_1")
            .setOutcome(Outcome.newBuilder().setAttribute("churned").setNegated(true))
            .setCustomers(100)
            .setAuc(0.75)
            .setKolmogorovSmirnov(0.5)
            .addTenths(ScorecardBacktest.ScoreGroup.newBuilder().setCustomers(10).setLift(2.5))
            .addBands(ScorecardBacktest.ScoreGroup.newBuilder().setLabel("loyal"))
            .build());
    String trial =
        "{\"version\":2,\"as_of\":\"2026-01-31\",\"outcome\":{\"order_within_days\":90}}";

    Call.json(trial)
        .post("/v1/scorecards/loyalty:backtest")
        .then()
        .statusCode(202)
        .header("Location", "/v1/operations/sco_3")
        .body("kind", equalTo("backtest_scorecard"));
    BacktestScorecardRequest tested = scoring.answers.last(BacktestScorecardRequest.class);
    assertThat(tested.getName()).isEqualTo("loyalty");
    assertThat(tested.getVersion()).isEqualTo(2);
    assertThat(tested.getOutcome().getOrderWithinDays()).isEqualTo(90);
    Call.json("{\"outcome\":{\"attribute\":\"churned\",\"negated\":true}}")
        .post("/v1/scorecards/loyalty:fit")
        .then()
        .statusCode(202)
        .body("kind", equalTo("fit_scorecard"));
    FitScorecardRequest fitted = scoring.answers.last(FitScorecardRequest.class);
    assertThat(fitted.getOutcome().getAttribute()).isEqualTo("churned");
    assertThat(fitted.getOutcome().getNegated()).isTrue();
    assertThat(fitted.hasAsOf()).isFalse();

    Call.keyed()
        .get("/v1/scorecard-backtests/sbt_1")
        .then()
        .statusCode(200)
        .body("outcome.attribute", equalTo("churned"))
        .body("outcome", not(hasKey("order_within_days")))
        .body("auc", equalTo(0.75f))
        .body("kolmogorov_smirnov", equalTo(0.5f))
        .body("tenths[0].lift", equalTo(2.5f))
        .body("bands[0].label", equalTo("loyal"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|outcome",
        "{\"outcome\":{}}|outcome.order_within_days",
        "{\"outcome\":{\"order_within_days\":9,\"attribute\":\"a\"}}|outcome.attribute",
        "{\"outcome\":{\"order_within_days\":9},\"as_of\":\"then\"}|as_of"
      })
  void aTrialIsRefusedByTheFieldAtFault(String body, String field) {
    for (String act : new String[] {"backtest", "fit"}) {
      Call.json(body)
          .post("/v1/scorecards/loyalty:" + act)
          .then()
          .statusCode(400)
          .body("invalid_params.name[0]", equalTo(field));
    }
  }

  @Test
  void aScoreIsExplainedInBothLanguages() {
    scoring.answers.answer(
        "ExplainScore",
        ScoreExplanation.newBuilder()
            .setCustomerId("c-1")
            .setScorecard("loyalty")
            .setVersion(2)
            .setScore(72.5)
            .setLabel("loyal")
            .setBase(10)
            .addContributions(
                Contribution.newBuilder()
                    .setIndicator("orders")
                    .setValue("7")
                    .setContribution(30.75))
            .setTextEn("Loyal with 72.5 points")
            .setTextZh("忠诚，72.5 分")
            .setNext(
                ScoreExplanation.NextStep.newBuilder()
                    .setLabel("champion")
                    .setIndicator("orders")
                    .setFrom(7)
                    .setTo(10)
                    .setTextEn("three more orders")
                    .setTextZh("再下三单"))
            .build());

    Call.keyed()
        .get("/v1/customers/a%2Fb/scores/loyalty:explain?as_of=2026-01-31")
        .then()
        .statusCode(200)
        .body("score", equalTo(72.5f))
        .body("label", equalTo("loyal"))
        .body("contributions[0].contribution", equalTo(30.75f))
        .body("text_en", equalTo("Loyal with 72.5 points"))
        .body("text_zh", equalTo("忠诚，72.5 分"))
        .body("next.to", equalTo(10.0f))
        .body("next.text_zh", equalTo("再下三单"));
    ExplainScoreRequest asked = scoring.answers.last(ExplainScoreRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("a/b");
    assertThat(asked.getScorecard()).isEqualTo("loyalty");
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
    Call.keyed().get("/v1/customers/c/scores/value_tier:explain").then().statusCode(200);
    assertThat(scoring.answers.last(ExplainScoreRequest.class).getScorecard())
        .isEqualTo("value_tier");
    Call.keyed()
        .get("/v1/customers/c/scores/loyalty:explain?as_of=then")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("as_of"));
  }

  @Test
  void unknownOnesAreProblemsAndSoIsALostService() {
    scoring.answers.refuse(
        "GetScorecard",
        new ClienteleException(ErrorCode.SCORECARD_NOT_FOUND, "name", "no such scorecard"));
    scoring.answers.refuse(
        "GetScorecardBacktest",
        new ClienteleException(ErrorCode.RESULT_NOT_FOUND, "backtest_id", "no such backtest"));
    scoring.answers.refuse(
        "ExplainScore",
        new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "no such customer"));

    Call.keyed()
        .get("/v1/scorecards/none")
        .then()
        .statusCode(404)
        .body("code", equalTo("SCORECARD_NOT_FOUND"));
    Call.keyed()
        .get("/v1/scorecard-backtests/none")
        .then()
        .statusCode(404)
        .body("code", equalTo("RESULT_NOT_FOUND"));
    Call.keyed()
        .get("/v1/customers/none/scores/loyalty:explain")
        .then()
        .statusCode(404)
        .body("code", equalTo("CUSTOMER_NOT_FOUND"));
    scoring.stop();
    try {
      Call.keyed().get("/v1/scorecards").then().statusCode(503);
      Call.json(BODY).post("/v1/scorecards").then().statusCode(503);
      Call.keyed().get("/v1/customers/c/scores/rfm:explain").then().statusCode(503);
    } finally {
      scoring.start();
    }
  }
}

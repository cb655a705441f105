package io.clientele.gateway.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import com.google.type.Money;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ActivateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.CreateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.GetTierStandingRequest;
import io.clientele.contracts.scoring.v1.LiftTierOverrideRequest;
import io.clientele.contracts.scoring.v1.ListTierMovesRequest;
import io.clientele.contracts.scoring.v1.ListTierMovesResponse;
import io.clientele.contracts.scoring.v1.ListTierPoliciesRequest;
import io.clientele.contracts.scoring.v1.ListTierPoliciesResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OverrideTierRequest;
import io.clientele.contracts.scoring.v1.SimulateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.TierMove;
import io.clientele.contracts.scoring.v1.TierOverride;
import io.clientele.contracts.scoring.v1.TierPolicy;
import io.clientele.contracts.scoring.v1.TierRule;
import io.clientele.contracts.scoring.v1.TierSimulation;
import io.clientele.contracts.scoring.v1.TierStanding;
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

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class TierTest {

  private static final TierPolicy CLUB =
      TierPolicy.newBuilder()
          .setName("club")
          .setMetric(TierPolicy.Metric.NET_REVENUE)
          .setWindowDays(365)
          .setScale(TierPolicy.Scale.ABSOLUTE)
          .addTiers(
              TierRule.newBuilder()
                  .setTier("gold")
                  .setDisplayNameEn("Gold")
                  .setDisplayNameZh("金卡")
                  .setEntry(1000)
                  .setExit(800.5)
                  .setYearlyCost(
                      Money.newBuilder().setCurrencyCode("EUR").setUnits(60).setNanos(500_000_000)))
          .addTiers(TierRule.newBuilder().setTier("silver").setEntry(300))
          .setBaseTier("basic")
          .setEvaluationDays(30)
          .setUpgradeAtEvaluation(true)
          .setMinimumStayDays(90)
          .setGraceDays(15)
          .setOneStepDown(true)
          .setCurrency("EUR")
          .build();

  private static final String BODY =
      """
      {"name":"club","metric":"net_revenue","window_days":365,"scale":"absolute","currency":"EUR",
       "tiers":[{"tier":"gold","display_name_en":"Gold","display_name_zh":"金卡","entry":1000,"exit":800.5,
                 "yearly_cost":{"amount":"60.50","currency":"EUR"}},
                {"tier":"silver","entry":300}],
       "base_tier":"basic","evaluation_days":30,"upgrade_at_evaluation":true,"minimum_stay_days":90,
       "grace_days":15,"one_step_down":true}
      """;

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static Timestamp at(long seconds) {
    return Timestamp.newBuilder().setSeconds(seconds).build();
  }

  private static TierPolicy stored() {
    return CLUB.toBuilder()
        .setPolicyId("tip_1")
        .setVersion(2)
        .setState(TierPolicy.State.DRAFT)
        .setCreatedAt(at(7))
        .build();
  }

  @Test
  void aPolicyIsStoredAsItWasSaid() {
    scoring.answers.answer("CreateTierPolicy", stored());

    Response made = Call.json(BODY).post("/v1/tier-policies");

    made.then()
        .statusCode(201)
        .header("Location", "/v1/tier-policies/tip_1")
        .body("policy_id", equalTo("tip_1"))
        .body("version", equalTo(2))
        .body("state", equalTo("draft"))
        .body("metric", equalTo("net_revenue"))
        .body("scale", equalTo("absolute"))
        .body("tiers[0].entry", equalTo(1000.0f))
        .body("tiers[0].exit", equalTo(800.5f))
        .body("tiers[0].yearly_cost.amount", equalTo("60.50"))
        .body("tiers[0].display_name_zh", equalTo("金卡"))
        .body("tiers[1]", not(hasKey("exit")))
        .body("base_tier", equalTo("basic"))
        .body("one_step_down", equalTo(true))
        .body("created_at", equalTo("1970-01-01T00:00:07Z"))
        .body("$", not(hasKey("points_per_unit")))
        .body("$", not(hasKey("activated_at")));
    assertThat(scoring.answers.last(CreateTierPolicyRequest.class).getPolicy()).isEqualTo(CLUB);

    Call.json(made.asString()).post("/v1/tier-policies").then().statusCode(201);
    assertThat(scoring.answers.last(CreateTierPolicyRequest.class).getPolicy()).isEqualTo(CLUB);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{\"name\":\"a\",\"metric\":\"love\"}|metric",
        "{\"name\":\"a\",\"scale\":\"logarithmic\"}|scale",
        "{\"name\":\"a\",\"window_days\":\"long\"}|window_days",
        "{\"name\":\"a\",\"tiers\":{}}|tiers",
        "{\"name\":\"a\",\"tiers\":[{\"tier\":\"gold\"}]}|tiers[0].entry",
        "{\"name\":\"a\",\"tiers\":[{\"tier\":\"gold\",\"entry\":\"NaN\"}]}|tiers[0].entry",
        "{\"name\":\"a\",\"tiers\":[{\"tier\":\"gold\",\"entry\":1,\"exits\":1}]}|tiers[0].exits",
        "{\"name\":\"a\",\"tiers\":[{\"tier\":\"gold\",\"entry\":1,\"yearly_cost\":{\"amount\":1}}]}|tiers[0].yearly_cost.currency",
        "{\"name\":\"a\",\"grace\":1}|grace"
      })
  void aPolicyIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/tier-policies")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo(field));
  }

  @ParameterizedTest
  @CsvSource({
    "policy.tiers[0].exit, tiers[0].exit",
    "tiers[1].entry, tiers[1].entry",
    "policy.tiers[0].yearly_cost.currency_code, tiers[0].yearly_cost.currency",
    "policy.tiers[0].yearly_cost.units, tiers[0].yearly_cost.amount",
    "policy.base_tier, base_tier"
  })
  void aRefusalOfTheServiceNamesTheFieldOfTheRequest(String field, String shown) {
    scoring.answers.refuse(
        "CreateTierPolicy", new ClienteleException(ErrorCode.INVALID_FIELD, field, "is wrong"));

    Call.json(BODY)
        .post("/v1/tier-policies")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(shown))
        .body("detail", equalTo("is wrong"));
  }

  @Test
  void policiesAreListedAndPutInForce() {
    scoring.answers.answer(
        "ListTierPolicies",
        ListTierPoliciesResponse.newBuilder().addPolicies(stored()).setNextPageToken("n").build());
    scoring.answers.answer("GetTierPolicy", stored());
    scoring.answers.answer(
        "ActivateTierPolicy",
        stored().toBuilder().setState(TierPolicy.State.IN_FORCE).setActivatedAt(at(9)).build());

    Call.keyed()
        .get("/v1/tier-policies?page_size=3&page_token=t")
        .then()
        .statusCode(200)
        .body("policies[0].policy_id", equalTo("tip_1"))
        .body("next_page_token", equalTo("n"));
    assertThat(scoring.answers.last(ListTierPoliciesRequest.class).getPageSize()).isEqualTo(3);
    Call.keyed().get("/v1/tier-policies/tip_1").then().statusCode(200);
    Call.keyed()
        .post("/v1/tier-policies/tip_1:activate")
        .then()
        .statusCode(200)
        .body("state", equalTo("in_force"))
        .body("activated_at", equalTo("1970-01-01T00:00:09Z"));
    assertThat(scoring.answers.last(ActivateTierPolicyRequest.class).getPolicyId())
        .isEqualTo("tip_1");
  }

  @Test
  void aSimulationIsAnOperationWithAResult() {
    scoring.answers.answer(
        "SimulateTierPolicy",
        Operation.newBuilder()
            .setOperationId("sco_2")
            .setKind(Operation.Kind.SIMULATE_TIER_POLICY)
            .setState(Operation.State.WAITING)
            .build());
    scoring.answers.answer(
        "GetTierSimulation",
        TierSimulation.newBuilder()
            .setSimulationId("tis_1")
            .setPolicyId("tip_1")
            .setFrom(at(0))
            .addEvaluations(
                TierSimulation.Evaluation.newBuilder()
                    .setAt(at(1))
                    .putCustomers("gold", 3)
                    .setUpgrades(2)
                    .setDowngrades(1)
                    .setCost(Money.newBuilder().setCurrencyCode("EUR").setUnits(5)))
            .addAgainstPresent(
                TierSimulation.Move.newBuilder()
                    .setFromTier("silver")
                    .setToTier("gold")
                    .setCustomers(4))
            .addSample(
                TierSimulation.CustomerMove.newBuilder()
                    .setCustomerId("c-1")
                    .setFromTier("silver")
                    .setToTier("gold"))
            .build());

    Call.json("{\"from\":\"1970-01-01T00:00:03Z\"}")
        .post("/v1/tier-policies/tip_1:simulate")
        .then()
        .statusCode(202)
        .header("Location", "/v1/operations/sco_2")
        .body("kind", equalTo("simulate_tier_policy"));
    SimulateTierPolicyRequest asked = scoring.answers.last(SimulateTierPolicyRequest.class);
    assertThat(asked.getPolicyId()).isEqualTo("tip_1");
    assertThat(asked.getFrom()).isEqualTo(at(3));
    assertThat(asked.hasUntil()).isFalse();
    Call.keyed().post("/v1/tier-policies/tip_1:simulate").then().statusCode(202);
    Call.json("{\"until\":\"yesterday\"}")
        .post("/v1/tier-policies/tip_1:simulate")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("until"));

    Call.keyed()
        .get("/v1/tier-simulations/tis_1")
        .then()
        .statusCode(200)
        .body("simulation_id", equalTo("tis_1"))
        .body("evaluations[0].customers.gold", equalTo(3))
        .body("evaluations[0].cost.amount", equalTo("5.00"))
        .body("against_present[0].from_tier", equalTo("silver"))
        .body("sample[0].customer_id", equalTo("c-1"))
        .body("$", not(hasKey("cost")));
  }

  @Test
  void aCustomersTierTellsWhyAndWhatComesNext() {
    scoring.answers.answer("GetTierStanding", standing());
    scoring.answers.answer(
        "ListTierMoves",
        ListTierMovesResponse.newBuilder()
            .addMoves(
                TierMove.newBuilder()
                    .setCustomerId("c-1")
                    .setToTier("gold")
                    .setPolicyId("tip_1")
                    .setPolicyVersion(2)
                    .setReason("entry")
                    .setMetric(1200))
            .build());

    Call.keyed()
        .get("/v1/customers/a%2Fb/tier?as_of=2026-01-31")
        .then()
        .statusCode(200)
        .body("tier", equalTo("gold"))
        .body("policy_version", equalTo(2))
        .body("reason", equalTo("grace"))
        .body("missing_to_next", equalTo(99.5f))
        .body("next_tier", equalTo("platinum"))
        .body("safe_until", equalTo("1970-01-01T00:00:05Z"))
        .body("override.given_by", equalTo("webshop"))
        .body("override", not(hasKey("expires_at")));
    GetTierStandingRequest asked = scoring.answers.last(GetTierStandingRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("a/b");
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);

    Call.keyed()
        .get("/v1/customers/c-1/tier/moves?page_size=2")
        .then()
        .statusCode(200)
        .body("moves[0].to_tier", equalTo("gold"))
        .body("moves[0].metric", equalTo(1200.0f))
        .body("moves[0]", not(hasKey("from_tier")));
    assertThat(scoring.answers.last(ListTierMovesRequest.class).getPageSize()).isEqualTo(2);
    Call.keyed()
        .get("/v1/customers/c-1/tier?as_of=soon")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("as_of"));
  }

  private static TierStanding standing() {
    return TierStanding.newBuilder()
        .setCustomerId("c-1")
        .setTier("gold")
        .setPolicyId("tip_1")
        .setPolicyVersion(2)
        .setReason("grace")
        .setMetric(900.5)
        .setMissingToNext(99.5)
        .setNextTier("platinum")
        .setSafeUntil(at(5))
        .setOverride(
            TierOverride.newBuilder().setTier("gold").setReason("why").setGivenBy("webshop"))
        .build();
  }

  @Test
  void aTierIsGivenByHandUnderTheNameOfTheKey() {
    scoring.answers.answer("OverrideTier", standing());
    scoring.answers.answer("LiftTierOverride", standing());

    Call.json("{\"tier\":\"gold\",\"reason\":\"goodwill\",\"expires_at\":\"1970-01-01T00:00:09Z\"}")
        .put("/v1/customers/c-1/tier/override")
        .then()
        .statusCode(200)
        .body("override.reason", equalTo("why"));
    assertThat(scoring.answers.last(OverrideTierRequest.class))
        .isEqualTo(
            OverrideTierRequest.newBuilder()
                .setCustomerId("c-1")
                .setTier("gold")
                .setReason("goodwill")
                .setGivenBy("webshop")
                .setExpiresAt(at(9))
                .build());
    Call.keyed()
        .delete("/v1/customers/c-1/tier/override?reason=by%20mistake")
        .then()
        .statusCode(200)
        .body("tier", equalTo("gold"));
    assertThat(scoring.answers.last(LiftTierOverrideRequest.class).getReason())
        .isEqualTo("by mistake");

    Call.json("{\"tier\":\"gold\"}")
        .put("/v1/customers/c-1/tier/override")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("reason"));
  }

  @Test
  void unknownOnesAreProblemsAndSoIsALostService() {
    scoring.answers.refuse(
        "GetTierPolicy",
        new ClienteleException(ErrorCode.TIER_POLICY_NOT_FOUND, "policy_id", "no such policy"));
    scoring.answers.refuse(
        "GetTierSimulation",
        new ClienteleException(ErrorCode.RESULT_NOT_FOUND, "simulation_id", "no such simulation"));
    scoring.answers.refuse(
        "GetTierStanding",
        new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "no such customer"));

    Call.keyed()
        .get("/v1/tier-policies/none")
        .then()
        .statusCode(404)
        .body("code", equalTo("TIER_POLICY_NOT_FOUND"));
    Call.keyed()
        .get("/v1/tier-simulations/none")
        .then()
        .statusCode(404)
        .body("code", equalTo("RESULT_NOT_FOUND"));
    Call.keyed()
        .get("/v1/customers/none/tier")
        .then()
        .statusCode(404)
        .body("code", equalTo("CUSTOMER_NOT_FOUND"));
    scoring.stop();
    try {
      Call.keyed().get("/v1/tier-policies").then().statusCode(503);
      Call.json(BODY).post("/v1/tier-policies").then().statusCode(503);
      Call.keyed().get("/v1/customers/c/tier").then().statusCode(503);
    } finally {
      scoring.start();
    }
  }
}

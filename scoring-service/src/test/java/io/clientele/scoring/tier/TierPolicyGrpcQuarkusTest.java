package io.clientele.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.type.Money;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.scoring.v1.ActivateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.CreateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.EraseCustomersRequest;
import io.clientele.contracts.scoring.v1.ExplainScoreRequest;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.GetTierPolicyRequest;
import io.clientele.contracts.scoring.v1.GetTierSimulationRequest;
import io.clientele.contracts.scoring.v1.GetTierStandingRequest;
import io.clientele.contracts.scoring.v1.LiftTierOverrideRequest;
import io.clientele.contracts.scoring.v1.ListTierMovesRequest;
import io.clientele.contracts.scoring.v1.ListTierPoliciesRequest;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.contracts.scoring.v1.OverrideTierRequest;
import io.clientele.contracts.scoring.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.scoring.v1.ScoreExplanation;
import io.clientele.contracts.scoring.v1.ScorecardServiceGrpc.ScorecardServiceBlockingStub;
import io.clientele.contracts.scoring.v1.SimulateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.TierPolicy;
import io.clientele.contracts.scoring.v1.TierPolicyServiceGrpc.TierPolicyServiceBlockingStub;
import io.clientele.contracts.scoring.v1.TierRule;
import io.clientele.contracts.scoring.v1.TierSimulation;
import io.clientele.contracts.scoring.v1.TierStanding;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.person.PersonChange;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class TierPolicyGrpcQuarkusTest {

  @Inject TierBench tiers;

  @Inject
  @GrpcClient("scoring")
  TierPolicyServiceBlockingStub policies;

  @Inject
  @GrpcClient("scoring")
  ScorecardServiceBlockingStub scorecards;

  @Inject
  @GrpcClient("scoring")
  OperationServiceBlockingStub operations;

  @Inject
  @GrpcClient("scoring")
  PrivacyServiceBlockingStub privacy;

  @BeforeEach
  @AfterEach
  void nothing() {
    tiers.empty();
  }

  @Test
  void versionsCountUpByNameAndAreListedTheLatestFirst() {
    TierPolicy first = create(policy());
    TierPolicy second = create(policy());
    create(policy().setName("other"));

    assertThat(first.getPolicyId()).matches("tip_[0-9a-f]{24}");
    assertThat(first.getState()).isEqualTo(TierPolicy.State.DRAFT);
    assertThat(second.getVersion()).isEqualTo(2);
    assertThat(first.getTiers(0).getExit()).isEqualTo(800);
    assertThat(first.getTiers(1).getExit()).isEqualTo(500);
    assertThat(first.getTiers(0).getYearlyCost().getNanos()).isEqualTo(500_000_000);
    assertThat(
            policies.getTierPolicy(
                GetTierPolicyRequest.newBuilder().setPolicyId(first.getPolicyId()).build()))
        .isEqualTo(first);
    var page =
        policies.listTierPolicies(ListTierPoliciesRequest.newBuilder().setPageSize(2).build());
    assertThat(page.getPoliciesList())
        .extracting(TierPolicy::getName)
        .containsExactly("other", "club");
    var rest =
        policies.listTierPolicies(
            ListTierPoliciesRequest.newBuilder().setPageToken(page.getNextPageToken()).build());
    assertThat(rest.getPoliciesList()).containsExactly(first);
    assertThat(rest.getNextPageToken()).isEmpty();
  }

  @Test
  void aPolicyAtFaultIsRefusedByField() {
    TierPolicy.Builder exit = policy();
    exit.getTiersBuilder(0).setExit(1001);
    refused(ErrorCode.INVALID_FIELD, "policy.tiers[0].exit", () -> create(exit));
    refused(ErrorCode.INVALID_FIELD, "policy.metric", () -> create(policy().clearMetric()));
    refused(ErrorCode.INVALID_FIELD, "policy.scale", () -> create(policy().clearScale()));
    refused(ErrorCode.INVALID_FIELD, "policy.currency", () -> create(policy().clearCurrency()));
    refused(ErrorCode.INVALID_FIELD, "policy.name", () -> create(policy().setName("Club!")));
    refused(
        ErrorCode.INVALID_FIELD,
        "page_size",
        () ->
            policies.listTierPolicies(
                ListTierPoliciesRequest.newBuilder().setPageSize(-1).build()));
    refused(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        () ->
            policies.listTierPolicies(
                ListTierPoliciesRequest.newBuilder().setPageToken("x").build()));
  }

  @Test
  void onlyADraftComesInForce() {
    TierPolicy draft = create(policy());
    TierPolicy active = activate(draft.getPolicyId());

    assertThat(active.getState()).isEqualTo(TierPolicy.State.IN_FORCE);
    assertThat(active.hasActivatedAt()).isTrue();
    refused(ErrorCode.WRONG_STATE, "policy_id", () -> activate(draft.getPolicyId()));
    refused(ErrorCode.TIER_POLICY_NOT_FOUND, "policy_id", () -> activate("tip_1"));
  }

  @Test
  void theStandingTellsWhatIsMissingWhatComesNextAndWhatHoldsTheTier() {
    Instant ordered = Instant.now().minusSeconds(3_600);
    tiers.order("a", ordered, "600");
    tiers.evaluate(ordered);

    TierStanding shares = standing("a");
    assertThat(shares.getTier()).isEqualTo("platinum");
    assertThat(shares.getReason()).isEqualTo("share");
    assertThat(shares.getPolicyId()).isEmpty();

    TierPolicy active = activate(create(policy()).getPolicyId());
    tiers.placeAll(Instant.now());
    TierStanding silver = standing("a");
    assertThat(silver.getTier()).isEqualTo("silver");
    assertThat(silver.getPolicyId()).isEqualTo(active.getPolicyId());
    assertThat(silver.getReason()).isEqualTo("activation");
    assertThat(silver.getMetric()).isEqualTo(600);
    assertThat(silver.getMissingToNext()).isEqualTo(400);
    assertThat(silver.getNextTier()).isEqualTo("gold");
    assertThat(silver.getSince()).isEqualTo(active.getActivatedAt());
    assertThat(silver.getNextEvaluationAt().getSeconds() - silver.getSince().getSeconds())
        .isEqualTo(30 * 86_400);
    assertThat(silver.getSafeUntil().getSeconds() - silver.getSince().getSeconds())
        .isEqualTo(90 * 86_400);
    ScoreExplanation why = explain("a");
    assertThat(why.getTextEn())
        .isEqualTo(
            "The value tier is silver by the policy %s@%d: 600 EUR of net revenue."
                .formatted(active.getName(), active.getVersion()));
    assertThat(why.getNext().getLabel()).isEqualTo("gold");
    assertThat(why.getNext().getTo()).isEqualTo(1_000);
    assertThat(why.getNext().getTextEn())
        .isEqualTo("Another 400 EUR of net revenue would reach gold.");
    // Before the policy came the shares answer.
    TierStanding past =
        policies.getTierStanding(
            GetTierStandingRequest.newBuilder()
                .setCustomerId("a")
                .setAsOf(Shop.timestamp(ordered.plusSeconds(1)))
                .build());
    assertThat(past.getTier()).isEqualTo("platinum");
  }

  private ScoreExplanation explain(String customer) {
    return scorecards.explainScore(
        ExplainScoreRequest.newBuilder()
            .setCustomerId(customer)
            .setScorecard("value_tier")
            .build());
  }

  @Test
  void aTierIsGivenByHandWithAReasonAndLifted() {
    Instant ordered = Instant.now().minusSeconds(3_600);
    tiers.order("a", ordered, "600");
    refused(ErrorCode.WRONG_STATE, "", () -> override("a", "gold", "why not"));
    activate(create(policy()).getPolicyId());
    tiers.placeAll(Instant.now());

    refused(ErrorCode.INVALID_FIELD, "reason", () -> override("a", "gold", " "));
    refused(ErrorCode.INVALID_FIELD, "tier", () -> override("a", "platinum", "why not"));
    refused(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", () -> override("no", "gold", "why not"));
    refused(ErrorCode.WRONG_STATE, "customer_id", () -> lift("a"));
    refused(
        ErrorCode.INVALID_FIELD,
        "expires_at",
        () ->
            policies.overrideTier(
                OverrideTierRequest.newBuilder()
                    .setCustomerId("a")
                    .setTier("gold")
                    .setReason("late")
                    .setExpiresAt(Shop.timestamp(ordered))
                    .build()));

    TierStanding given = override("a", "gold", "apology");
    assertThat(given.getTier()).isEqualTo("gold");
    assertThat(given.getReason()).isEqualTo("override");
    assertThat(given.getOverride().getGivenBy()).isEqualTo("ann");
    // What was given by hand no revenue moves.
    assertThat(explain("a").hasNext()).isFalse();
    TierStanding lifted = lift("a");
    assertThat(lifted.getTier()).isEqualTo("silver");
    assertThat(lifted.hasOverride()).isFalse();

    var moves =
        policies.listTierMoves(ListTierMovesRequest.newBuilder().setCustomerId("a").build());
    assertThat(moves.getMovesList())
        .extracting(move -> move.getFromTier() + ">" + move.getToTier() + " " + move.getReason())
        .containsExactly(
            "gold>silver override_lifted: enough",
            "silver>gold override: apology",
            ">silver activation");
    assertThat(moves.getMoves(0).getPolicyVersion()).isEqualTo(1);
  }

  @Test
  void whoRefusedOrIsUnknownIsNotAnswered() {
    tiers.order("a", Instant.now().minusSeconds(60), "600");
    tiers.persons(Instant.now(), new PersonChange("a", "a", true, null, null, null));

    refused(ErrorCode.WRONG_STATE, "customer_id", () -> standing("a"));
    refused(
        ErrorCode.WRONG_STATE,
        "customer_id",
        () -> policies.listTierMoves(ListTierMovesRequest.newBuilder().setCustomerId("a").build()));
    refused(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", () -> standing("nobody"));
    refused(ErrorCode.INVALID_FIELD, "customer_id", () -> standing(""));
  }

  @Test
  void whoWasErasedLeavesNoTierBehind() {
    Instant start = Instant.now().minusSeconds(3_600);
    tiers.order("gone", start, "2000");
    tiers.order("stays", start, "1");
    TierPolicy draft = create(policy());
    Simulation simulation =
        tiers.simulate(
            TierBench.await(tiers.find(draft.getPolicyId())),
            start.minus(Duration.ofDays(31)),
            start);
    assertThat(simulation.evaluations()).hasSize(1);
    activate(draft.getPolicyId());
    tiers.placeAll(Instant.now());

    Map<String, Long> receipt =
        privacy
            .eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("gone").build())
            .getErasedMap();

    assertThat(receipt).containsEntry("tiers", 1L).containsEntry("tier_moves", 1L);
    for (String table : List.of("tier_state", "tier_move", "tier_simulation_move")) {
      assertThat(tiers.count("SELECT count(*) FROM " + table + " r WHERE r::text LIKE '%gone%'"))
          .as(table)
          .isZero();
    }
    assertThat(tiers.count("SELECT count(*) FROM tier_state")).isOne();
  }

  @Test
  void aSimulationRunsInTheBackgroundAndTellsCostAndMoves() {
    Instant now = Instant.now();
    Instant from = now.minus(Duration.ofDays(95));
    tiers.order("a", from.minusSeconds(60), "600");
    tiers.order("a", from.plus(Duration.ofDays(40)), "400");
    tiers.order("b", from.plus(Duration.ofDays(10)), "10");
    tiers.evaluate(now);
    TierPolicy draft = create(policy());
    SimulateTierPolicyRequest request =
        SimulateTierPolicyRequest.newBuilder()
            .setPolicyId(draft.getPolicyId())
            .setFrom(Shop.timestamp(from))
            .build();

    Operation begun = policies.simulateTierPolicy(request);
    Bench.await(() -> operation(begun).getState().getNumber() > 2, "the simulation ended");

    Operation ended = operation(begun);
    assertThat(ended.getState()).as(ended.toString()).isEqualTo(Operation.State.SUCCEEDED);
    TierSimulation simulation =
        policies.getTierSimulation(
            GetTierSimulationRequest.newBuilder().setSimulationId(ended.getResultId()).build());
    assertThat(simulation.getEvaluationsList())
        .extracting(TierSimulation.Evaluation::getCustomersMap)
        .containsExactly(
            Map.of("gold", 0L, "silver", 1L, "basic", 1L),
            Map.of("gold", 1L, "silver", 0L, "basic", 1L),
            Map.of("gold", 1L, "silver", 0L, "basic", 1L));
    assertThat(simulation.getEvaluations(1).getUpgrades()).isOne();
    // 36.50 a year for 30 days is 3; twice.
    assertThat(simulation.getCost().getUnits()).isEqualTo(6);
    assertThat(simulation.getSampleList())
        .extracting(TierSimulation.CustomerMove::getCustomerId)
        .containsExactly("a", "b");

    refused(
        ErrorCode.INVALID_FIELD,
        "until",
        () ->
            policies.simulateTierPolicy(
                request.toBuilder().setUntil(Shop.timestamp(from.minusSeconds(1))).build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "from",
        () ->
            policies.simulateTierPolicy(
                request.toBuilder().setUntil(Shop.timestamp(from.plusSeconds(1))).build()));
    refused(
        ErrorCode.TIER_POLICY_NOT_FOUND,
        "policy_id",
        () -> policies.simulateTierPolicy(request.toBuilder().setPolicyId("tip_0").build()));
    refused(
        ErrorCode.RESULT_NOT_FOUND,
        "simulation_id",
        () ->
            policies.getTierSimulation(
                GetTierSimulationRequest.newBuilder().setSimulationId("tis_0").build()));
  }

  private Operation operation(Operation begun) {
    return operations.getOperation(
        GetOperationRequest.newBuilder().setOperationId(begun.getOperationId()).build());
  }

  private TierStanding standing(String customer) {
    return policies.getTierStanding(
        GetTierStandingRequest.newBuilder().setCustomerId(customer).build());
  }

  private TierStanding override(String customer, String tier, String reason) {
    return policies.overrideTier(
        OverrideTierRequest.newBuilder()
            .setCustomerId(customer)
            .setTier(tier)
            .setReason(reason)
            .setGivenBy("ann")
            .build());
  }

  private TierStanding lift(String customer) {
    return policies.liftTierOverride(
        LiftTierOverrideRequest.newBuilder().setCustomerId(customer).setReason("enough").build());
  }

  private TierPolicy create(TierPolicy.Builder policy) {
    return policies.createTierPolicy(
        CreateTierPolicyRequest.newBuilder().setPolicy(policy).build());
  }

  private TierPolicy activate(String id) {
    return policies.activateTierPolicy(
        ActivateTierPolicyRequest.newBuilder().setPolicyId(id).build());
  }

  private static TierPolicy.Builder policy() {
    return TierPolicy.newBuilder()
        .setName("club")
        .setMetric(TierPolicy.Metric.NET_REVENUE)
        .setScale(TierPolicy.Scale.ABSOLUTE)
        .addTiers(
            TierRule.newBuilder()
                .setTier("gold")
                .setEntry(1000)
                .setExit(800)
                .setYearlyCost(
                    Money.newBuilder().setCurrencyCode("EUR").setUnits(36).setNanos(500_000_000)))
        .addTiers(TierRule.newBuilder().setTier("silver").setEntry(500))
        .setBaseTier("basic")
        .setEvaluationDays(30)
        .setMinimumStayDays(90)
        .setCurrency("EUR");
  }

  private static void refused(ErrorCode code, String field, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> {
              ClienteleException refusal = GrpcErrors.fromStatus(failure);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }
}

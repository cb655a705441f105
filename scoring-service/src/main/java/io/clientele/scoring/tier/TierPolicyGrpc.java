package io.clientele.scoring.tier;

import io.clientele.contracts.scoring.v1.ActivateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.CreateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.GetTierPolicyRequest;
import io.clientele.contracts.scoring.v1.GetTierSimulationRequest;
import io.clientele.contracts.scoring.v1.GetTierStandingRequest;
import io.clientele.contracts.scoring.v1.LiftTierOverrideRequest;
import io.clientele.contracts.scoring.v1.ListTierMovesRequest;
import io.clientele.contracts.scoring.v1.ListTierMovesResponse;
import io.clientele.contracts.scoring.v1.ListTierPoliciesRequest;
import io.clientele.contracts.scoring.v1.ListTierPoliciesResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OverrideTierRequest;
import io.clientele.contracts.scoring.v1.SimulateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.TierPolicy;
import io.clientele.contracts.scoring.v1.TierPolicyService;
import io.clientele.contracts.scoring.v1.TierSimulation;
import io.clientele.contracts.scoring.v1.TierStanding;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.OperationMessages;
import io.clientele.scoring.operation.Operations;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.clientele.scoring.wire.TimeMessages;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gRPC edge of tier policies. */
@GrpcService
public class TierPolicyGrpc implements TierPolicyService {

  private static final int LONGEST_TEXT = 500;

  private final Pool pool;
  private final TierPolicyRepository policies;
  private final TierActivation activation;
  private final TierUpkeep upkeep;
  private final TierReads reads;
  private final TierOverrides overrides;
  private final Operations operations;
  private final SimulationRepository simulations;
  private final Clock clock = Clock.systemUTC();

  TierPolicyGrpc(
      Pool pool,
      TierPolicyRepository policies,
      TierActivation activation,
      TierUpkeep upkeep,
      TierReads reads,
      TierOverrides overrides,
      Operations operations,
      SimulationRepository simulations) {
    this.pool = pool;
    this.policies = policies;
    this.activation = activation;
    this.upkeep = upkeep;
    this.reads = reads;
    this.overrides = overrides;
    this.operations = operations;
    this.simulations = simulations;
  }

  private Instant now() {
    return Times.micros(clock.instant());
  }

  @Override
  public Uni<TierPolicy> createTierPolicy(CreateTierPolicyRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          var policy = TierPolicyMessages.policy(request.getPolicy());
          return pool.withTransaction(connection -> policies.create(connection, policy, now()));
        })
        .map(TierPolicyMessages::policy);
  }

  @Override
  public Uni<TierPolicy> getTierPolicy(GetTierPolicyRequest request) {
    return policies.find(pool, request.getPolicyId()).map(TierPolicyMessages::policy);
  }

  @Override
  public Uni<ListTierPoliciesResponse> listTierPolicies(ListTierPoliciesRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          int size = PageSize.of(request.getPageSize());
          long before = PageToken.before("tier-policies", request.getPageToken());
          return policies.list(pool, before, size + 1).map(found -> page(found, size));
        });
  }

  private static ListTierPoliciesResponse page(List<StoredPolicy> found, int size) {
    List<StoredPolicy> shown = found.subList(0, Math.min(size, found.size()));
    ListTierPoliciesResponse.Builder page = ListTierPoliciesResponse.newBuilder();
    shown.forEach(stored -> page.addPolicies(TierPolicyMessages.policy(stored)));
    if (found.size() > size) {
      page.setNextPageToken(PageToken.of("tier-policies", shown.getLast().seq()));
    }
    return page.build();
  }

  @Override
  public Uni<TierPolicy> activateTierPolicy(ActivateTierPolicyRequest request) {
    return Uni.createFrom()
        .deferred(() -> activation.activate(request.getPolicyId(), now()))
        .invoke(upkeep::wake)
        .map(TierPolicyMessages::policy);
  }

  @Override
  public Uni<Operation> simulateTierPolicy(SimulateTierPolicyRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          Instant until =
              request.hasUntil() ? TimeMessages.asked("until", request.getUntil()) : now();
          Instant from = request.hasFrom() ? TimeMessages.asked("from", request.getFrom()) : null;
          return policies
              .find(pool, request.getPolicyId())
              .invoke(stored -> checkSpan(stored, from, until))
              .chain(stored ->
                  operations.start(
                      OperationKind.SIMULATE_TIER_POLICY,
                      SimulationJob.request(
                          stored.id(), from == null ? "" : from.toString(), until)));
        })
        .map(OperationMessages::operation);
  }

  private void checkSpan(StoredPolicy stored, @Nullable Instant from, Instant until) {
    if (until.isAfter(now())) {
      throw TierPolicyMessages.invalid("until", "a simulation ends in the past");
    }
    if (from != null) {
      new SimulationSpan(from, until).evaluations(stored.policy());
    }
  }

  @Override
  public Uni<TierSimulation> getTierSimulation(GetTierSimulationRequest request) {
    return simulations.find(request.getSimulationId()).map(SimulationMessages::simulation);
  }

  @Override
  public Uni<TierStanding> getTierStanding(GetTierStandingRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          AsOf asOf =
              request.hasAsOf()
                  ? new AsOf(TimeMessages.asked("as_of", request.getAsOf()), false)
                  : new AsOf(now(), true);
          return standing(request.getCustomerId(), asOf);
        });
  }

  private Uni<TierStanding> standing(String customerId, AsOf asOf) {
    return reads
        .at(CustomerIds.checked("customer_id", customerId), asOf)
        .map(TierPolicyMessages::standing);
  }

  @Override
  public Uni<ListTierMovesResponse> listTierMoves(ListTierMovesRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customerId = CustomerIds.checked("customer_id", request.getCustomerId());
          int size = PageSize.of(request.getPageSize());
          long before = PageToken.before("tier-moves", request.getPageToken());
          return reads
              .moves(customerId, before, size + 1)
              .chain(found -> reads.policies(found).map(byId -> page(found, byId, size)));
        });
  }

  private static ListTierMovesResponse page(
      List<Move> found, Map<String, StoredPolicy> policies, int size) {
    List<Move> shown = found.subList(0, Math.min(size, found.size()));
    ListTierMovesResponse.Builder page = ListTierMovesResponse.newBuilder();
    for (Move move : shown) {
      StoredPolicy policy = Objects.requireNonNull(policies.get(move.policyId()));
      page.addMoves(TierPolicyMessages.move(move, policy.version()));
    }
    if (found.size() > size) {
      page.setNextPageToken(PageToken.of("tier-moves", shown.getLast().seq()));
    }
    return page.build();
  }

  @Override
  public Uni<TierStanding> overrideTier(OverrideTierRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customerId = CustomerIds.checked("customer_id", request.getCustomerId());
          return overrides.give(customerId, given(request)).chain(() -> present(customerId));
        });
  }

  private GivenTier given(OverrideTierRequest request) {
    Instant now = now();
    Instant expires =
        request.hasExpiresAt() ? TimeMessages.asked("expires_at", request.getExpiresAt()) : null;
    if (expires != null && !expires.isAfter(now)) {
      throw TierPolicyMessages.invalid("expires_at", "a tier given by hand expires in the future");
    }
    return new GivenTier(
        request.getTier(),
        reason(request.getReason()),
        text("given_by", request.getGivenBy()),
        now,
        expires);
  }

  private static String reason(String reason) {
    if (reason.isBlank()) {
      throw TierPolicyMessages.invalid("reason", "say why: what is done by hand needs a reason");
    }
    return text("reason", reason);
  }

  private static String text(String field, String text) {
    if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
      throw TierPolicyMessages.invalid(
          field, "up to " + LONGEST_TEXT + " characters, no control character");
    }
    return text;
  }

  @Override
  public Uni<TierStanding> liftTierOverride(LiftTierOverrideRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customerId = CustomerIds.checked("customer_id", request.getCustomerId());
          return overrides
              .lift(customerId, text("reason", request.getReason()), now())
              .chain(() -> present(customerId));
        });
  }

  private Uni<TierStanding> present(String customerId) {
    upkeep.wake();
    return standing(customerId, new AsOf(now(), true));
  }
}

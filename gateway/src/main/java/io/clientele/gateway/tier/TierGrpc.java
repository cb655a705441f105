package io.clientele.gateway.tier;

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
import io.clientele.contracts.scoring.v1.OverrideTierRequest;
import io.clientele.contracts.scoring.v1.SimulateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.TierPolicy;
import io.clientele.contracts.scoring.v1.TierPolicyServiceGrpc.TierPolicyServiceBlockingStub;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.operation.OperationMessages;
import io.clientele.gateway.operation.OperationView;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Tier policies and tiers at scoring-service. */
@ApplicationScoped
class TierGrpc {

  private final TierPolicyServiceBlockingStub service;
  private final Upstream upstream;
  private final FieldNames names = FieldNames.of(TierFieldNames::of);

  TierGrpc(@GrpcClient("scoring") TierPolicyServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  TierPolicyView create(Fields body) {
    TierPolicy policy = TierPolicyMessages.policy(body);
    return names.in(() ->
        TierPolicyMessages.view(
            upstream
                .write(service)
                .createTierPolicy(CreateTierPolicyRequest.newBuilder().setPolicy(policy).build())));
  }

  TierPolicyView.TierPolicies list(int pageSize, String pageToken) {
    ListTierPoliciesResponse page =
        upstream
            .list(service)
            .listTierPolicies(
                ListTierPoliciesRequest.newBuilder()
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new TierPolicyView.TierPolicies(
        page.getPoliciesList().stream().map(TierPolicyMessages::view).toList(),
        page.getNextPageToken());
  }

  TierPolicyView get(String policyId) {
    return TierPolicyMessages.view(
        upstream
            .read(service)
            .getTierPolicy(GetTierPolicyRequest.newBuilder().setPolicyId(policyId).build()));
  }

  TierPolicyView activate(String policyId) {
    return names.in(() ->
        TierPolicyMessages.view(
            upstream
                .write(service)
                .activateTierPolicy(
                    ActivateTierPolicyRequest.newBuilder().setPolicyId(policyId).build())));
  }

  OperationView simulate(String policyId, Fields body) {
    SimulateTierPolicyRequest request = TierMessages.simulation(policyId, body);
    return OperationMessages.view(upstream.write(service).simulateTierPolicy(request));
  }

  TierSimulationView simulation(String simulationId) {
    return TierMessages.view(
        upstream
            .read(service)
            .getTierSimulation(
                GetTierSimulationRequest.newBuilder().setSimulationId(simulationId).build()));
  }

  TierStandingView standing(String customerId, Optional<Instant> asOf) {
    GetTierStandingRequest.Builder request =
        GetTierStandingRequest.newBuilder().setCustomerId(customerId);
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return TierMessages.view(upstream.list(service).getTierStanding(request.build()));
  }

  TierMoveView.TierMoves moves(String customerId, int pageSize, String pageToken) {
    ListTierMovesResponse page =
        upstream
            .list(service)
            .listTierMoves(
                ListTierMovesRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new TierMoveView.TierMoves(
        page.getMovesList().stream().map(TierMessages::view).toList(), page.getNextPageToken());
  }

  TierStandingView override(String customerId, Fields body, String givenBy) {
    OverrideTierRequest request = TierMessages.override(customerId, body, givenBy);
    return TierMessages.view(upstream.write(service).overrideTier(request));
  }

  TierStandingView lift(String customerId, String reason) {
    return TierMessages.view(
        upstream
            .write(service)
            .liftTierOverride(
                LiftTierOverrideRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setReason(reason)
                    .build()));
  }
}

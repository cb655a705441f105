package io.clientele.gateway.value;

import io.clientele.contracts.scoring.v1.GetMigrationRequest;
import io.clientele.contracts.scoring.v1.GetParetoCurveRequest;
import io.clientele.contracts.scoring.v1.GetPortfolioRequest;
import io.clientele.contracts.scoring.v1.GetReferralValueRequest;
import io.clientele.contracts.scoring.v1.GetRfmCellsRequest;
import io.clientele.contracts.scoring.v1.GetRfmGroupsRequest;
import io.clientele.contracts.scoring.v1.ValueServiceGrpc.ValueServiceBlockingStub;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Figures over the base, at scoring-service. */
@ApplicationScoped
class ValueGrpc {

  private final ValueServiceBlockingStub service;
  private final Upstream upstream;

  ValueGrpc(@GrpcClient("scoring") ValueServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  ParetoView pareto(String basis, Optional<Instant> asOf) {
    GetParetoCurveRequest.Builder request =
        GetParetoCurveRequest.newBuilder().setBasis(ValueMessages.basis(basis));
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return ValueMessages.view(upstream.list(service).getParetoCurve(request.build()));
  }

  PortfolioView portfolio(Optional<Instant> asOf) {
    GetPortfolioRequest.Builder request = GetPortfolioRequest.newBuilder();
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return ValueMessages.view(upstream.list(service).getPortfolio(request.build()));
  }

  ReferralValueView referralValue(String customerId) {
    return ValueMessages.view(
        upstream
            .list(service)
            .getReferralValue(
                GetReferralValueRequest.newBuilder().setCustomerId(customerId).build()));
  }

  MigrationView migration(String dimension, Instant from, Instant until) {
    return ValueMessages.view(
        upstream
            .list(service)
            .getMigration(
                GetMigrationRequest.newBuilder()
                    .setDimension(dimension)
                    .setFrom(TimeMessages.of(from))
                    .setUntil(TimeMessages.of(until))
                    .build()));
  }

  RfmCellsView rfmCells(Optional<Instant> asOf) {
    GetRfmCellsRequest.Builder request = GetRfmCellsRequest.newBuilder();
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return ValueMessages.view(upstream.list(service).getRfmCells(request.build()));
  }

  RfmGroupsView rfmGroups() {
    return ValueMessages.view(
        upstream.read(service).getRfmGroups(GetRfmGroupsRequest.getDefaultInstance()));
  }
}

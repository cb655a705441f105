package io.clientele.gateway.satisfaction;

import io.clientele.contracts.scoring.v1.GetSatisfactionRequest;
import io.clientele.contracts.scoring.v1.SatisfactionServiceGrpc.SatisfactionServiceBlockingStub;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Satisfaction at scoring-service. */
@ApplicationScoped
class SatisfactionGrpc {

  private final SatisfactionServiceBlockingStub service;
  private final Upstream upstream;

  SatisfactionGrpc(
      @GrpcClient("scoring") SatisfactionServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  CustomerSatisfactionView of(String customerId, Optional<Instant> asOf) {
    GetSatisfactionRequest.Builder request =
        GetSatisfactionRequest.newBuilder().setCustomerId(customerId);
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return SatisfactionMessages.view(upstream.read(service).getSatisfaction(request.build()));
  }

  SatisfactionReportView report(ReportQuery query) {
    return SatisfactionMessages.view(
        upstream.list(service).getSatisfactionReport(SatisfactionMessages.report(query)));
  }

  DriversView drivers(DriverQuery query) {
    return SatisfactionMessages.view(
        upstream.list(service).getDrivers(SatisfactionMessages.drivers(query)));
  }
}

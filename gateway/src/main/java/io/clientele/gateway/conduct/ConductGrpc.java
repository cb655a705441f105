package io.clientele.gateway.conduct;

import io.clientele.contracts.scoring.v1.ConductServiceGrpc.ConductServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetShopperCourseRequest;
import io.clientele.contracts.scoring.v1.ListIndicatorsRequest;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** How customers buy, at scoring-service. */
@ApplicationScoped
class ConductGrpc {

  private final ConductServiceBlockingStub service;
  private final Upstream upstream;

  ConductGrpc(@GrpcClient("scoring") ConductServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  ShopperCourseView course(
      String customerId, Optional<Instant> from, Optional<Instant> until, int points) {
    GetShopperCourseRequest.Builder request =
        GetShopperCourseRequest.newBuilder().setCustomerId(customerId).setPoints(points);
    from.ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    until.ifPresent(time -> request.setUntil(TimeMessages.of(time)));
    return ConductMessages.view(upstream.list(service).getShopperCourse(request.build()));
  }

  /**
   * The indicators.
   *
   * @param customerId empty: definitions alone
   */
  ConductIndicatorView.ConductIndicators indicators(String customerId, Optional<Instant> asOf) {
    ListIndicatorsRequest.Builder request =
        ListIndicatorsRequest.newBuilder().setCustomerId(customerId);
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return new ConductIndicatorView.ConductIndicators(
        upstream.read(service).listIndicators(request.build()).getIndicatorsList().stream()
            .map(ConductMessages::view)
            .toList());
  }
}

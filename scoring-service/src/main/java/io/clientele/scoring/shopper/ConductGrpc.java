package io.clientele.scoring.shopper;

import io.clientele.contracts.scoring.v1.ConductService;
import io.clientele.contracts.scoring.v1.GetShopperCourseRequest;
import io.clientele.contracts.scoring.v1.ListIndicatorsRequest;
import io.clientele.contracts.scoring.v1.ListIndicatorsResponse;
import io.clientele.contracts.scoring.v1.ShopperCourse;
import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.conduct.ShopperTypes;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.wire.TimeMessages;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The gRPC edge of how a customer shops. */
@GrpcService
public class ConductGrpc implements ConductService {

  private static final Duration USUAL = Duration.ofDays(365);

  private final ConductReads reads;
  private final ShopperTypes types;
  private final Clock clock = Clock.systemUTC();

  ConductGrpc(ConductReads reads, ConductPolicy policy) {
    this.reads = reads;
    this.types = policy.types();
  }

  @Override
  public Uni<ShopperCourse> getShopperCourse(GetShopperCourseRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customer = CustomerIds.checked("customer_id", request.getCustomerId());
          Instant until =
              request.hasUntil() ? TimeMessages.asked("until", request.getUntil()) : now();
          Instant from =
              request.hasFrom()
                  ? TimeMessages.asked("from", request.getFrom())
                  : until.minus(USUAL);
          List<Instant> times = Points.between(from, until, request.getPoints());
          return reads
              .at(customer, times)
              .map(found -> ConductMessages.course(found, times, types));
        });
  }

  @Override
  public Uni<ListIndicatorsResponse> listIndicators(ListIndicatorsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          if (request.getCustomerId().isEmpty()) {
            return Uni.createFrom().item(ConductMessages.indicators(types, null));
          }
          String customer = CustomerIds.checked("customer_id", request.getCustomerId());
          Instant asOf = request.hasAsOf() ? TimeMessages.asked("as_of", request.getAsOf()) : now();
          return reads
              .at(customer, List.of(asOf))
              .map(found -> ConductMessages.indicators(types, found.conducts().getFirst()));
        });
  }

  private Instant now() {
    return Times.micros(clock.instant());
  }
}

package io.clientele.scoring.feeling;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.BatchGetSatisfactionRequest;
import io.clientele.contracts.scoring.v1.BatchGetSatisfactionResponse;
import io.clientele.contracts.scoring.v1.CustomerSatisfaction;
import io.clientele.contracts.scoring.v1.GetDriversRequest;
import io.clientele.contracts.scoring.v1.GetSatisfactionReportRequest;
import io.clientele.contracts.scoring.v1.GetSatisfactionRequest;
import io.clientele.contracts.scoring.v1.SatisfactionDrivers;
import io.clientele.contracts.scoring.v1.SatisfactionReport;
import io.clientele.contracts.scoring.v1.SatisfactionService;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.segment.KnownSegments;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.StandingPolicy;
import io.clientele.scoring.wire.TimeMessages;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.util.List;

/** Satisfaction's gRPC edge. */
@GrpcService
public class SatisfactionGrpc implements SatisfactionService {

  private final CustomerFeelings feelings;
  private final ReportReads reports;
  private final DriverReads drivers;
  private final KnownSegments segments;
  private final Pool pool;
  private final SatisfactionPolicy policy;
  private final Clock clock = Clock.systemUTC();

  SatisfactionGrpc(
      CustomerFeelings feelings,
      ReportReads reports,
      DriverReads drivers,
      KnownSegments segments,
      Pool pool,
      StandingPolicy standing) {
    this.feelings = feelings;
    this.reports = reports;
    this.drivers = drivers;
    this.segments = segments;
    this.pool = pool;
    this.policy = standing.satisfaction();
  }

  @Override
  public Uni<CustomerSatisfaction> getSatisfaction(GetSatisfactionRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customer = CustomerIds.checked("customer_id", request.getCustomerId());
          AsOf asOf = asOf(request.hasAsOf(), request.getAsOf());
          return feelings
              .of(customer, asOf)
              .map(answer -> SatisfactionMessages.satisfaction(answer, policy, asOf.time()));
        });
  }

  @Override
  public Uni<BatchGetSatisfactionResponse> batchGetSatisfaction(
      BatchGetSatisfactionRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          List<String> customers =
              CustomerIds.checked("customer_ids", request.getCustomerIdsList());
          AsOf asOf = asOf(request.hasAsOf(), request.getAsOf());
          return feelings
              .of(customers, asOf)
              .map(answers -> {
                BatchGetSatisfactionResponse.Builder all =
                    BatchGetSatisfactionResponse.newBuilder();
                answers.forEach(answer ->
                    all.addSatisfactions(
                        SatisfactionMessages.satisfaction(answer, policy, asOf.time())));
                return all.build();
              });
        });
  }

  @Override
  public Uni<SatisfactionReport> getSatisfactionReport(GetSatisfactionReportRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          ReportQuery query =
              SatisfactionMessages.query(request, asOf(request.hasAsOf(), request.getAsOf()));
          return checked(query.narrowing())
              .chain(() -> reports.report(query))
              .map(SatisfactionMessages::report);
        });
  }

  @Override
  public Uni<SatisfactionDrivers> getDrivers(GetDriversRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          DriverQuery query =
              SatisfactionMessages.query(request, asOf(request.hasAsOf(), request.getAsOf()));
          return checked(query.narrowing())
              .chain(() -> drivers.find(query))
              .map(SatisfactionMessages::drivers);
        });
  }

  private Uni<Void> checked(Narrowing narrowing) {
    List<String> named = narrowing.segment().isEmpty() ? List.of() : List.of(narrowing.segment());
    return segments
        .among(pool, named)
        .invoke(known -> {
          if (known.size() < named.size()) {
            throw new ClienteleException(
                ErrorCode.SEGMENT_NOT_FOUND, "segment", "there is no segment of this name");
          }
        })
        .replaceWithVoid();
  }

  private AsOf asOf(boolean given, Timestamp time) {
    return given
        ? new AsOf(TimeMessages.asked("as_of", time), false)
        : new AsOf(Times.micros(clock.instant()), true);
  }
}

package io.clientele.feedback.complaint;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.scoring.v1.CurrencySummary;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks scoring-service how many orders there were in a period: those known by its end less those
 * known by its beginning. It looks at the whole base twice, so it is asked where a caller wants it.
 */
@ApplicationScoped
class OrderCountGrpc {

  private static final Logger LOG = Logger.getLogger(OrderCountGrpc.class);

  private final MutinyScoreServiceStub scoring;
  private final ComplaintSettings settings;

  OrderCountGrpc(
      @GrpcClient("scoring") MutinyScoreServiceStub scoring, ComplaintSettings settings) {
    this.scoring = scoring;
    this.settings = settings;
  }

  /** Orders from a time on and before another; 0 where scoring-service does not tell. */
  Uni<Long> between(Instant from, Instant before) {
    return asOf(from)
        .chain(earlier -> asOf(before).map(later -> Math.max(0, later - earlier)))
        .onFailure()
        .invoke(failure ->
            LOG.warnf(
                "scoring-service did not say how many orders there were: %s",
                failure.getClass().getName()))
        .onFailure()
        .recoverWithItem(0L);
  }

  private Uni<Long> asOf(Instant time) {
    Timestamp asOf = ComplaintMessages.timestamp(time);
    return scoring
        .withDeadlineAfter(settings.ordersDeadline().toMillis(), TimeUnit.MILLISECONDS)
        .getSummary(GetSummaryRequest.newBuilder().setAsOf(asOf).build())
        .map(summary ->
            summary.getCurrenciesList().stream().mapToLong(CurrencySummary::getOrders).sum());
  }
}

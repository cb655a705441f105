package io.clientele.gateway.summary;

import io.clientele.contracts.scoring.v1.GetFreshnessRequest;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clientele.gateway.recent.Recent;
import io.clientele.gateway.recent.RecentAnswers;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Asks scoring-service for figures over the whole base. */
@ApplicationScoped
class SummaryGrpc {

  private final MutinyScoreServiceStub scoring;
  private final Upstream upstream;
  private final RecentAnswers<SummaryView> recent;

  SummaryGrpc(
      @GrpcClient("scoring") MutinyScoreServiceStub scoring, Upstream upstream, Recent recent) {
    this.scoring = scoring;
    this.upstream = upstream;
    this.recent = recent.ofAll("summaries", summary -> summary.freshness() != null);
  }

  /** The figures; without their freshness where that cannot be told. */
  Uni<SummaryView> summary(Optional<Instant> asOf) {
    return asOf.isPresent() ? reckoned(asOf) : recent.of("", () -> reckoned(asOf));
  }

  private Uni<SummaryView> reckoned(Optional<Instant> asOf) {
    GetSummaryRequest.Builder request = GetSummaryRequest.newBuilder();
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    Uni<Optional<FreshnessView>> freshness =
        freshness().map(Optional::of).onFailure().recoverWithItem(Optional::empty);
    return Uni.combine()
        .all()
        .unis(upstream.list(scoring).getSummary(request.build()), freshness)
        .with((summary, fresh) -> SummaryMessages.view(summary, fresh.orElse(null)));
  }

  /** How far the classifications are behind the facts. */
  Uni<FreshnessView> freshness() {
    return upstream
        .freshness(scoring)
        .getFreshness(GetFreshnessRequest.getDefaultInstance())
        .map(SummaryMessages::view);
  }
}

package io.clientele.profile.erasure;

import io.clientele.contracts.scoring.v1.EraseCustomersRequest;
import io.clientele.contracts.scoring.v1.EraseCustomersResponse;
import io.clientele.contracts.scoring.v1.MutinyPrivacyServiceGrpc.MutinyPrivacyServiceStub;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Has scoring-service forget a person. */
@ApplicationScoped
class ScoringErasureGrpc implements ErasureStep {

  private final MutinyPrivacyServiceStub scoring;
  private final ErasureConfig config;

  ScoringErasureGrpc(
      @GrpcClient("scoring") MutinyPrivacyServiceStub scoring, ErasureConfig config) {
    this.scoring = scoring;
    this.config = config;
  }

  @Override
  public String service() {
    return "scoring-service";
  }

  @Override
  public Uni<Map<String, Long>> erase(String erasureId, List<String> customerIds) {
    return IdBatches.each(
        customerIds,
        batch ->
            scoring
                .withDeadlineAfter(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .eraseCustomers(EraseCustomersRequest.newBuilder().addAllCustomerIds(batch).build())
                .map(EraseCustomersResponse::getErasedMap));
  }
}

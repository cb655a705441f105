package io.clientele.profile.erasure;

import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.EraseCustomersResponse;
import io.clientele.contracts.feedback.v1.MutinyPrivacyServiceGrpc.MutinyPrivacyServiceStub;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Has feedback-service forget a person. */
@ApplicationScoped
class FeedbackErasureGrpc implements ErasureStep {

  private final MutinyPrivacyServiceStub feedback;
  private final ErasureConfig config;

  FeedbackErasureGrpc(
      @GrpcClient("feedback") MutinyPrivacyServiceStub feedback, ErasureConfig config) {
    this.feedback = feedback;
    this.config = config;
  }

  @Override
  public String service() {
    return "feedback-service";
  }

  @Override
  public Uni<Map<String, Long>> erase(String erasureId, List<String> customerIds) {
    return IdBatches.each(
        customerIds,
        batch ->
            feedback
                .withDeadlineAfter(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .eraseCustomers(EraseCustomersRequest.newBuilder().addAllCustomerIds(batch).build())
                .map(EraseCustomersResponse::getErasedMap));
  }
}

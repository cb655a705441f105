package io.clientele.profile.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.clientele.contracts.caller.CallerToken;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(CallersQuarkusTest.AsInProduction.class)
class CallersQuarkusTest {

  /** Not open, as it is outside tests; and one caller is known. */
  public static class AsInProduction implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "clientele.callers.open",
          "false",
          // SHA-256 of test-key
          "clientele.callers.tokens.billing",
          "62af8704764faf8ea82fc61ce9c4c3908b6cb97d463a634e9e587d7c885db0ef");
    }
  }

  private final ManagedChannel channel = Wire.channel();

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  private static ErrorCode refusal(Channel channel) {
    try {
      var _ =
          CustomerServiceGrpc.newBlockingStub(channel)
              .getCustomer(GetCustomerRequest.newBuilder().setCustomerId("nobody").build());
      throw new AssertionError("nobody was found");
    } catch (StatusRuntimeException refused) {
      return GrpcErrors.fromStatus(refused).code();
    }
  }

  @Test
  void whoIsKnownIsAnswered() {
    assertThat(refusal(ClientInterceptors.intercept(channel, CallerToken.of("test-key"))))
        .isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
  }

  @Test
  void whoIsNotKnownIsRefused() {
    assertThat(refusal(channel)).isEqualTo(ErrorCode.CALLER_UNAUTHENTICATED);
    assertThat(refusal(ClientInterceptors.intercept(channel, CallerToken.of("other-key"))))
        .isEqualTo(ErrorCode.CALLER_UNAUTHENTICATED);
  }

  @Test
  void healthIsToldToEverybody() {
    assertThat(
            HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
  }

  @Test
  void whichServicesThereAreIsToldToWhoIsKnown() throws Exception {
    assertThatThrownBy(() -> services(channel))
        .hasRootCauseInstanceOf(StatusRuntimeException.class)
        .hasStackTraceContaining("UNAUTHENTICATED");
    assertThat(services(ClientInterceptors.intercept(channel, CallerToken.of("test-key"))))
        .contains("clientele.profile.v1.CustomerService");
  }

  private static String services(Channel channel) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    StreamObserver<ServerReflectionRequest> asked =
        ServerReflectionGrpc.newStub(channel)
            .serverReflectionInfo(
                new StreamObserver<ServerReflectionResponse>() {
                  @Override
                  public void onNext(ServerReflectionResponse response) {
                    answer.complete(response.toString());
                  }

                  @Override
                  public void onError(Throwable failure) {
                    answer.completeExceptionally(failure);
                  }

                  @Override
                  public void onCompleted() {}
                });
    asked.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    return answer.get(30, TimeUnit.SECONDS);
  }
}

package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceImplBase;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.ScoreServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakersTest {

  private volatile Status answer = Status.OK;
  private final AtomicInteger asked = new AtomicInteger();
  private Server server;
  private ManagedChannel channel;
  private Upstream upstream;

  @BeforeEach
  void start() throws Exception {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
            .addService(new Answering())
            .build()
            .start();
    channel = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort()).usePlaintext().build();
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(UpstreamConfig.class)
            .withDefaultValue("clientele.upstream.breaker-failures", "3")
            .withDefaultValue("clientele.upstream.breaker-pause", "300ms")
            .build();
    UpstreamConfig settings = config.getConfigMapping(UpstreamConfig.class);
    upstream = new Upstream(settings, new Breakers(settings, new SimpleMeterRegistry()));
  }

  @AfterEach
  void stop() throws Exception {
    channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
  }

  @Test
  void aServiceThatDoesNotAnswerIsLeftAloneAndFoundAgain() {
    answer = Status.UNAVAILABLE;
    for (int i = 0; i < 3; i++) {
      assertThat(ask()).isEqualTo(Status.Code.UNAVAILABLE);
    }
    assertThat(ask()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(asked).hasValue(3);

    answer = Status.OK;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (ask() != Status.Code.OK) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
    assertThat(asked).hasValue(4);
    assertThat(ask()).isEqualTo(Status.Code.OK);
  }

  @Test
  void aRefusalIsAnAnswer() {
    answer = Status.NOT_FOUND;
    for (int i = 0; i < 10; i++) {
      assertThat(ask()).isEqualTo(Status.Code.NOT_FOUND);
    }
    assertThat(asked).hasValue(10);
  }

  @Test
  void otherServicesAreCalledAllTheSame() {
    answer = Status.UNAVAILABLE;
    for (int i = 0; i < 4; i++) {
      assertThat(ask()).isEqualTo(Status.Code.UNAVAILABLE);
    }
    // The server has no such service and says so: it was asked.
    assertThat(
            status(() ->
                upstream
                    .read(ScoreServiceGrpc.newBlockingStub(channel))
                    .getScore(GetScoreRequest.getDefaultInstance())))
        .isEqualTo(Status.Code.UNIMPLEMENTED);
  }

  private Status.Code ask() {
    CustomerServiceBlockingStub stub = CustomerServiceGrpc.newBlockingStub(channel);
    return status(() -> upstream.read(stub).getCustomer(GetCustomerRequest.getDefaultInstance()));
  }

  private static Status.Code status(Runnable call) {
    try {
      call.run();
      return Status.Code.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }

  private final class Answering extends CustomerServiceImplBase {
    @Override
    public void getCustomer(GetCustomerRequest request, StreamObserver<Customer> observer) {
      asked.incrementAndGet();
      if (answer.isOk()) {
        observer.onNext(Customer.getDefaultInstance());
        observer.onCompleted();
      } else {
        observer.onError(answer.asRuntimeException());
      }
    }
  }
}

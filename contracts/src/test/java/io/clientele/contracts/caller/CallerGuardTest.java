package io.clientele.contracts.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceImplBase;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerGuardTest {

  private int asked;
  private Server server;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws IOException {
    CustomerServiceImplBase customers =
        new CustomerServiceImplBase() {
          @Override
          public void getCustomer(GetCustomerRequest request, StreamObserver<Customer> answer) {
            asked++;
            answer.onNext(Customer.getDefaultInstance());
            answer.onCompleted();
          }
        };
    Admission admission =
        new Admission(
            KnownCallers.of(
                Map.of(
                    "billing", "62af8704764faf8ea82fc61ce9c4c3908b6cb97d463a634e9e587d7c885db0ef")),
            true,
            false,
            false);
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
            .addService(customers)
            .intercept(new CallerGuard(admission))
            .build()
            .start();
    channel = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort()).usePlaintext().build();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  private CustomerServiceBlockingStub customers() {
    return CustomerServiceGrpc.newBlockingStub(channel);
  }

  @Test
  void aCallWithATokenArrives() {
    customers()
        .withInterceptors(CallerToken.of("test-key"))
        .getCustomer(GetCustomerRequest.getDefaultInstance());

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aCallWithoutOneIsRefusedWithTheReasonAndDoesNotArrive() {
    for (CustomerServiceBlockingStub caller :
        new CustomerServiceBlockingStub[] {
          customers(), customers().withInterceptors(CallerToken.of("wrong"))
        }) {
      assertThatThrownBy(() -> caller.getCustomer(GetCustomerRequest.getDefaultInstance()))
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              refused -> {
                assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
                assertThat(GrpcErrors.fromStatus(refused).code())
                    .isEqualTo(ErrorCode.CALLER_UNAUTHENTICATED);
              });
    }
    assertThat(asked).isZero();
  }

  @Test
  void aTokenIsNotPrinted() {
    assertThat(CallerToken.of("test-key").toString()).doesNotContain("test-key");
  }
}

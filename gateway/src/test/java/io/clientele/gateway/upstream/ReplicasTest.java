package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import io.grpc.CallOptions;
import io.grpc.EquivalentAddressGroup;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.NameResolverRegistry;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.StatusOr;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicasTest {

  private static final MethodDescriptor<Empty, Empty> METHOD =
      MethodDescriptor.<Empty, Empty>newBuilder()
          .setType(MethodDescriptor.MethodType.UNARY)
          .setFullMethodName("test.Test/Call")
          .setRequestMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
          .setResponseMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
          .build();

  private final List<Server> servers = new ArrayList<>();
  private final List<InetAddress> behind = new CopyOnWriteArrayList<>();
  private final List<InetAddress> called = new CopyOnWriteArrayList<>();
  private final BehindOneName resolver = new BehindOneName();
  private ManagedChannel channel;
  private Replicas replicas;
  private int port;

  @BeforeEach
  void startWithOne() throws Exception {
    NameResolverRegistry.getDefaultRegistry().register(resolver);
    start("127.0.0.1");
    connect();
    replicas.look();
  }

  private void connect() {
    channel =
        NettyChannelBuilder.forTarget("behind:///one-name")
            .defaultLoadBalancingPolicy("round_robin")
            .usePlaintext()
            .build();
    replicas =
        new Replicas(
            () -> {
              if (behind.isEmpty()) {
                throw new UnknownHostException();
              }
              return Set.copyOf(behind);
            },
            channel);
  }

  @AfterEach
  void stop() throws Exception {
    NameResolverRegistry.getDefaultRegistry().deregister(resolver);
    channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    for (Server server : servers) {
      server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void aReplicaThatCameLaterGetsItsShare() throws Exception {
    call(10);
    start("127.0.0.2");
    call(10);
    assertThat(called).containsOnly(InetAddress.getByName("127.0.0.1"));
    replicas.look();
    called.clear();
    // Both connections take a moment: calls go where one is first.
    while (Set.copyOf(called).size() < 2) {
      call(1);
    }
    called.clear();
    call(10);
    assertThat(called).filteredOn(InetAddress.getByName("127.0.0.2")::equals).hasSize(5);
  }

  @Test
  void aNameThatIsUnknownForAMomentChangesNothing() throws Exception {
    call(1);
    List<InetAddress> known = List.copyOf(behind);
    behind.clear();
    replicas.look();
    call(1);
    behind.addAll(known);
    replicas.look();
    call(1);
    assertThat(called).hasSize(3);
  }

  @Test
  void aServiceWhoseNameWasUnknownAtFirstIsCalledWhenItIsThere() {
    channel.shutdownNow();
    List<InetAddress> later = List.copyOf(behind);
    behind.clear();
    connect();
    replicas.look();
    assertThatThrownBy(() -> call(1)).hasMessageContaining("UNAVAILABLE");

    behind.addAll(later);
    replicas.look();
    call(1);

    assertThat(called).hasSize(1);
  }

  private void call(int times) {
    for (int i = 0; i < times; i++) {
      ClientCalls.blockingUnaryCall(
          channel,
          METHOD,
          CallOptions.DEFAULT.withDeadlineAfter(10, TimeUnit.SECONDS),
          Empty.getDefaultInstance());
    }
  }

  private void start(String host) throws Exception {
    InetAddress address = InetAddress.getByName(host);
    Server server =
        NettyServerBuilder.forAddress(new InetSocketAddress(address, port))
            .addService(
                ServerServiceDefinition.builder("test.Test")
                    .addMethod(
                        METHOD,
                        ServerCalls.asyncUnaryCall((request, answer) -> {
                          called.add(address);
                          answer.onNext(request);
                          answer.onCompleted();
                        }))
                    .build())
            .build()
            .start();
    port = server.getPort();
    servers.add(server);
    behind.add(address);
  }

  /** Answers as DNS does: once, when it is asked. */
  private final class BehindOneName extends NameResolverProvider {

    @Override
    protected boolean isAvailable() {
      return true;
    }

    @Override
    protected int priority() {
      return 5;
    }

    @Override
    public String getDefaultScheme() {
      return "behind";
    }

    @Override
    public NameResolver newNameResolver(URI target, NameResolver.Args args) {
      return new NameResolver() {
        @Override
        public String getServiceAuthority() {
          return "one-name";
        }

        @Override
        public void start(Listener2 listener) {
          List<EquivalentAddressGroup> groups =
              behind.stream()
                  .map(address -> new EquivalentAddressGroup(new InetSocketAddress(address, port)))
                  .toList();
          listener.onResult(
              ResolutionResult.newBuilder()
                  .setAddressesOrError(StatusOr.fromValue(groups))
                  .build());
        }

        @Override
        public void shutdown() {}
      };
    }
  }
}

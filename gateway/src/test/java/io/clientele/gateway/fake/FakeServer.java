package io.clientele.gateway.fake;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gRPC server on loopback that can be stopped and started. */
final class FakeServer {

  /** What the server sees of its callers' time. */
  final Deadlines deadlines = new Deadlines();

  private final int port;
  private final List<BindableService> services;
  private @Nullable Server server;

  FakeServer(int port, BindableService... services) {
    this.port = port;
    this.services = List.of(services);
  }

  synchronized void start() {
    if (server != null) {
      return;
    }
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port));
    services.forEach(builder::addService);
    builder.intercept(deadlines);
    try {
      server = builder.build().start();
    } catch (IOException e) {
      throw new UncheckedIOException("the fake service did not start", e);
    }
  }

  synchronized void stop() {
    if (server != null) {
      server.shutdownNow();
      boolean ended;
      do {
        ended = server.isTerminated();
        Thread.onSpinWait();
      } while (!ended);
      server = null;
    }
  }
}

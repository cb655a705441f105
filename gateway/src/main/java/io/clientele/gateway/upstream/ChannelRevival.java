package io.clientele.gateway.upstream;

import io.grpc.Channel;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the channels eager. By itself a channel waits ever longer, up to two minutes, before it
 * tries a lost peer again; a service that is back after a minute would stay unreachable for
 * another.
 */
@Singleton
@Startup
public class ChannelRevival {

  private final List<ManagedChannel> channels;
  private final ScheduledExecutorService timer;

  ChannelRevival(
      UpstreamConfig config,
      @GrpcClient("profile") Channel profile,
      @GrpcClient("scoring") Channel scoring,
      @GrpcClient("feedback") Channel feedback) {
    channels =
        List.of((ManagedChannel) profile, (ManagedChannel) scoring, (ManagedChannel) feedback);
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("channel-revival").factory());
    long every = config.reconnectEvery().toMillis();
    var _ = timer.scheduleWithFixedDelay(this::revive, every, every, TimeUnit.MILLISECONDS);
  }

  private void revive() {
    for (ManagedChannel channel : channels) {
      if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
        channel.resetConnectBackoff();
      }
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}

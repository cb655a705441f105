package io.clientele.gateway.upstream;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Spreads calls over replicas that came later. A channel asks who is behind a name when one of its
 * connections ends; a replica that is added while all of them hold would never be called.
 */
@Singleton
@Startup
public class ReplicaWatch {

  private final List<Replicas> replicas;
  private final ScheduledExecutorService timer;

  ReplicaWatch(
      UpstreamConfig config,
      @GrpcClient("profile") Channel profile,
      @ConfigProperty(name = "quarkus.grpc.clients.profile.host") String profileHost,
      @GrpcClient("scoring") Channel scoring,
      @ConfigProperty(name = "quarkus.grpc.clients.scoring.host") String scoringHost,
      @GrpcClient("feedback") Channel feedback,
      @ConfigProperty(name = "quarkus.grpc.clients.feedback.host") String feedbackHost) {
    replicas =
        List.of(
            Replicas.named(profileHost, (ManagedChannel) profile),
            Replicas.named(scoringHost, (ManagedChannel) scoring),
            Replicas.named(feedbackHost, (ManagedChannel) feedback));
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("replica-watch").factory());
    long every = config.lookAtReplicasEvery().toMillis();
    var _ = timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  private void look() {
    replicas.forEach(Replicas::look);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}

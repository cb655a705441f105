package io.clientele.profile.feed;

import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.contracts.profile.v1.ChangeService;
import io.clientele.contracts.profile.v1.WatchChangesRequest;
import io.clientele.contracts.stream.ConnectedWatcher;
import io.clientele.contracts.stream.Watcher;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;

/** The change feed over gRPC. */
@GrpcService
public class ChangeGrpc implements ChangeService {

  private final ChangeFeed feed;
  private final FeedRepository changes;
  private final AtomicInteger watchers = new AtomicInteger();

  ChangeGrpc(ChangeFeed feed, FeedRepository changes, MeterRegistry registry) {
    this.feed = feed;
    this.changes = changes;
    registry.gauge("clientele.feed.watchers", watchers);
  }

  @Override
  public Multi<ChangeBatch> watchChanges(WatchChangesRequest request) {
    Watcher watcher = ConnectedWatcher.ofCurrentCall();
    return Multi.createFrom()
        .deferred(() -> feed.follow(Cursor.of(request.getAfter().getToken()), watcher))
        .map(ChangeMessages::batch)
        .onSubscription()
        .invoke(watchers::incrementAndGet)
        .onTermination()
        .invoke(watchers::decrementAndGet);
  }

  @Override
  public Uni<FeedStatus> getFeedStatus(GetFeedStatusRequest request) {
    return Uni.createFrom()
        .deferred(() -> changes.pending(Cursor.of(request.getAfter().getToken())))
        .map(pending -> FeedStatus.newBuilder().setPending(pending).build());
  }
}

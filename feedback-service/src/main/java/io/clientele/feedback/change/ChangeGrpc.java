package io.clientele.feedback.change;

import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.feedback.v1.ChangeBatch;
import io.clientele.contracts.feedback.v1.ChangeService;
import io.clientele.contracts.feedback.v1.WatchChangesRequest;
import io.clientele.contracts.stream.ConnectedWatcher;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;

/** The gRPC edge of the change feed. */
@GrpcService
public class ChangeGrpc implements ChangeService {

  /** A count beyond this says no more than that a reader is far behind, and would cost much. */
  private static final int COUNT_CAP = 1_000_000;

  private final ChangeFeed feed;
  private final ChangeRepository repository;
  private final AtomicInteger watchers = new AtomicInteger();

  ChangeGrpc(ChangeFeed feed, ChangeRepository repository, MeterRegistry registry) {
    this.feed = feed;
    this.repository = repository;
    registry.gauge("clientele.feed.watchers", watchers);
  }

  @Override
  public Multi<ChangeBatch> watchChanges(WatchChangesRequest request) {
    ChangeCursor place = ChangeCursor.parse(request.getAfter().getToken());
    return feed.follow(place, ConnectedWatcher.ofCurrentCall())
        .map(ChangeMessages::batch)
        .onSubscription()
        .invoke(watchers::incrementAndGet)
        .onTermination()
        .invoke(watchers::decrementAndGet);
  }

  @Override
  public Uni<FeedStatus> getFeedStatus(GetFeedStatusRequest request) {
    return repository
        .countAfter(ChangeCursor.parse(request.getAfter().getToken()), COUNT_CAP)
        .map(ChangeMessages::status);
  }
}

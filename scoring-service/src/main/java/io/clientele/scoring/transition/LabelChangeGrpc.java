package io.clientele.scoring.transition;

import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.scoring.v1.LabelChangeBatch;
import io.clientele.contracts.scoring.v1.LabelChangeService;
import io.clientele.contracts.scoring.v1.ListTransitionsRequest;
import io.clientele.contracts.scoring.v1.ListTransitionsResponse;
import io.clientele.contracts.scoring.v1.WatchScoresRequest;
import io.clientele.contracts.stream.ConnectedWatcher;
import io.clientele.contracts.stream.Watcher;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;

/** The gRPC edge of changes. */
@GrpcService
public class LabelChangeGrpc implements LabelChangeService {

  private final ChangeFeed feed;
  private final ChangeReads changes;
  private final TransitionReads transitions;
  private final AtomicInteger watchers = new AtomicInteger();

  LabelChangeGrpc(
      ChangeFeed feed, ChangeReads changes, TransitionReads transitions, MeterRegistry registry) {
    this.feed = feed;
    this.changes = changes;
    this.transitions = transitions;
    registry.gauge("clientele.changes.watchers", watchers);
  }

  @Override
  public Multi<LabelChangeBatch> watchScores(WatchScoresRequest request) {
    Watcher watcher = ConnectedWatcher.ofCurrentCall();
    return Multi.createFrom()
        .deferred(() -> {
          ChangeFilter filter =
              new ChangeFilter(request.getDimensionsList(), request.getCustomerIdsList());
          return changes
              .place(request.getAfter().getToken())
              .onItem()
              .transformToMulti(place -> feed.follow(place, filter, watcher));
        })
        .map(TransitionMessages::batch)
        .onSubscription()
        .invoke(watchers::incrementAndGet)
        .onTermination()
        .invoke(watchers::decrementAndGet);
  }

  @Override
  public Uni<FeedStatus> getFeedStatus(GetFeedStatusRequest request) {
    return changes
        .place("")
        .chain(end ->
            Uni.createFrom()
                .deferred(() -> changes.place(request.getAfter().getToken()))
                .chain(changes::pending)
                .map(pending -> TransitionMessages.status(pending, end)));
  }

  @Override
  public Uni<ListTransitionsResponse> listTransitions(ListTransitionsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          TransitionQuery query =
              TransitionQuery.of(
                  request.getCustomerId(),
                  request.getDimensionsList(),
                  request.getPageSize(),
                  request.getPageToken());
          return transitions.page(query).map(found -> TransitionMessages.page(query, found));
        });
  }
}

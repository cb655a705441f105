package io.clientele.scoring.feed;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.feedback.v1.Change;
import io.clientele.contracts.feedback.v1.ChangeBatch;
import io.clientele.contracts.feedback.v1.ChangeService;
import io.clientele.contracts.feedback.v1.WatchChangesRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Stands in for feedback-service. */
@GrpcService
public class FakeFeedback implements ChangeService {

  private final FakeFeed<Change, ChangeBatch> feed =
      new FakeFeed<>((changes, token) ->
          ChangeBatch.newBuilder()
              .addAllChanges(changes)
              .setNext(FeedCursor.newBuilder().setToken(token))
              .build());

  /** What it serves. */
  public FakeFeed<Change, ChangeBatch> feed() {
    return feed;
  }

  @Override
  public Multi<ChangeBatch> watchChanges(WatchChangesRequest request) {
    return feed.watch(request.getAfter().getToken());
  }

  @Override
  public Uni<FeedStatus> getFeedStatus(GetFeedStatusRequest request) {
    return Uni.createFrom()
        .item(() -> feed.pending(request.getAfter().getToken()))
        .map(pending -> FeedStatus.newBuilder().setPending(pending).build());
  }
}

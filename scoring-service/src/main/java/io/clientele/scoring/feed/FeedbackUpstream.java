package io.clientele.scoring.feed;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.feedback.v1.ChangeService;
import io.clientele.contracts.feedback.v1.WatchChangesRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The feed of feedback-service. */
@ApplicationScoped
class FeedbackUpstream implements Upstream {

  private final ChangeService changes;

  FeedbackUpstream(@GrpcClient("feedback") ChangeService changes) {
    this.changes = changes;
  }

  @Override
  public Feed feed() {
    return Feed.FEEDBACK;
  }

  @Override
  public Multi<Batch> watch(String after) {
    return changes
        .watchChanges(WatchChangesRequest.newBuilder().setAfter(cursor(after)).build())
        .map(FeedbackFeedMessages::batch);
  }

  @Override
  public Uni<Long> pending(String after) {
    return changes
        .getFeedStatus(GetFeedStatusRequest.newBuilder().setAfter(cursor(after)).build())
        .map(FeedStatus::getPending);
  }

  private static FeedCursor cursor(String token) {
    return FeedCursor.newBuilder().setToken(token).build();
  }
}

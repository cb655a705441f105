package io.clientele.scoring.feed;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.profile.v1.ChangeService;
import io.clientele.contracts.profile.v1.ChangeServiceGrpc;
import io.clientele.contracts.profile.v1.ChangeServiceGrpc.ChangeServiceStub;
import io.clientele.contracts.profile.v1.WatchChangesRequest;
import io.clientele.contracts.stream.PulledStream;
import io.grpc.Channel;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The feed of profile-service. */
@ApplicationScoped
class ProfileUpstream implements Upstream {

  private final ChangeService changes;
  private final ChangeServiceStub stream;

  ProfileUpstream(
      @GrpcClient("profile") ChangeService changes, @GrpcClient("profile") Channel channel) {
    this.changes = changes;
    this.stream = ChangeServiceGrpc.newStub(channel);
  }

  @Override
  public Feed feed() {
    return Feed.PROFILE;
  }

  @Override
  public Multi<Batch> watch(String after) {
    return PulledStream.of(
            stream::watchChanges, WatchChangesRequest.newBuilder().setAfter(cursor(after)).build())
        .map(ProfileFeedMessages::batch);
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

package io.clientele.gateway.change;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Follows the changes for one client. Where scoring-service goes away it asks again from the place
 * that the client has reached: nothing is lost and nothing comes twice.
 */
final class ChangeFollower {

  private final ChangeGrpc scoring;
  private final ChangeQuery query;
  private final ChangeConfig config;
  private final Outage outage;
  private volatile String place;

  /**
   * A follower.
   *
   * @param start where it begins
   */
  ChangeFollower(ChangeGrpc scoring, ChangeQuery query, ChangeConfig config, String start) {
    this.scoring = scoring;
    this.query = query;
    this.config = config;
    this.outage = new Outage(config.patience());
    this.place = start;
  }

  /** The changes; fails where scoring-service refuses, or is away for too long. */
  Multi<PlacedChange> changes() {
    return Multi.createFrom()
        .deferred(() -> scoring.watch(query, place, () -> outage.reached(System.nanoTime())))
        .onCompletion()
        .failWith(() -> Status.UNAVAILABLE.asRuntimeException())
        .onItem()
        .<PlacedChange>disjoint()
        .invoke(change -> {
          place = change.place();
          outage.over();
        })
        .onFailure(ChangeFollower::mayPass)
        .retry()
        .when(failures -> failures.onItem().transformToUniAndConcatenate(this::again));
  }

  private Uni<Boolean> again(Throwable failure) {
    return outage.lost(System.nanoTime())
        ? Uni.createFrom().item(true).onItem().delayIt().by(config.pause())
        : Uni.createFrom().failure(failure);
  }

  /** Whether the same question may be answered later. */
  static boolean mayPass(Throwable failure) {
    return failure instanceof StatusRuntimeException status
        && switch (status.getStatus().getCode()) {
          case UNAVAILABLE, CANCELLED, ABORTED, INTERNAL, UNKNOWN -> true;
          case DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED -> true;
          case OK,
              INVALID_ARGUMENT,
              NOT_FOUND,
              ALREADY_EXISTS,
              PERMISSION_DENIED,
              UNAUTHENTICATED,
              FAILED_PRECONDITION,
              OUT_OF_RANGE,
              UNIMPLEMENTED,
              DATA_LOSS ->
              false;
        };
  }
}

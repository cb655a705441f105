package io.clientele.gateway.change;

import io.clientele.contracts.common.v1.FeedStatus;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceBlockingStub;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceStub;
import io.clientele.contracts.scoring.v1.ListTransitionsRequest;
import io.clientele.contracts.scoring.v1.ListTransitionsResponse;
import io.clientele.contracts.stream.PulledStream;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.grpc.Channel;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Changes at scoring-service. */
@ApplicationScoped
class ChangeGrpc {

  private final LabelChangeServiceBlockingStub service;
  private final LabelChangeServiceStub streaming;
  private final Upstream upstream;

  ChangeGrpc(
      @GrpcClient("scoring") LabelChangeServiceBlockingStub service,
      @GrpcClient("scoring") Channel channel,
      Upstream upstream) {
    this.service = service;
    this.streaming = LabelChangeServiceGrpc.newStub(channel);
    this.upstream = upstream;
  }

  /** Where a stream begins; fails where the place is none, or scoring-service does not answer. */
  String start(ChangeQuery query) {
    GetFeedStatusRequest request =
        GetFeedStatusRequest.newBuilder().setAfter(ChangeMessages.cursor(query.after())).build();
    FeedStatus status =
        FieldNames.of(name -> name.isEmpty() ? name : query.afterName())
            .in(() -> upstream.read(service).getFeedStatus(request));
    return query.after().isEmpty() ? status.getEnd().getToken() : query.after();
  }

  /**
   * The changes after a place, as they happen.
   *
   * @param reached is told when the service was reached
   */
  Multi<List<PlacedChange>> watch(ChangeQuery query, String place, Runnable reached) {
    return PulledStream.of(streaming::watchScores, ChangeMessages.request(query, place), reached)
        .map(ChangeMessages::changes);
  }

  LabelChangeView.Transitions transitions(
      String customerId, List<String> dimensions, int pageSize, String pageToken) {
    FieldNames names = FieldNames.of(name -> name.replaceFirst("^dimensions.*", "dimension"));
    ListTransitionsResponse page =
        names.in(() ->
            upstream
                .list(service)
                .listTransitions(
                    ListTransitionsRequest.newBuilder()
                        .setCustomerId(customerId)
                        .addAllDimensions(dimensions)
                        .setPageSize(pageSize)
                        .setPageToken(pageToken)
                        .build()));
    return new LabelChangeView.Transitions(
        page.getChangesList().stream().map(ChangeMessages::view).toList(), page.getNextPageToken());
  }
}

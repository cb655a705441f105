package io.clientele.gateway.timeline;

import io.clientele.contracts.profile.v1.ArchiveServiceGrpc.ArchiveServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListTimelineRequest;
import io.clientele.contracts.profile.v1.ListTimelineResponse;
import io.clientele.contracts.profile.v1.TimelineEntry;
import io.clientele.gateway.upstream.Pages;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.StructMessages;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;

/** The part of timelines that profile-service keeps. */
@ApplicationScoped
class TimelineGrpc {

  private static final int MOST = 200;

  private final ArchiveServiceBlockingStub service;
  private final Upstream upstream;

  TimelineGrpc(@GrpcClient("profile") ArchiveServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  /** What is wanted of a customer, newest first, page by page as it is needed. */
  Iterator<Entry> entries(String customerId, TimelineQuery query, Set<String> kinds) {
    ListTimelineRequest.Builder request =
        ListTimelineRequest.newBuilder()
            .setCustomerId(customerId)
            .addAllKinds(kinds)
            .setSource(query.source())
            .setPageSize(Math.min(query.pageSize() + 1, MOST));
    query.from().ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    query.bound().ifPresent(time -> request.setBefore(TimeMessages.of(time)));
    ListTimelineRequest first = request.build();
    return new Pages<>(token -> {
      ListTimelineResponse page =
          upstream.list(service).listTimeline(first.toBuilder().setPageToken(token).build());
      return new Pages.Page<>(
          page.getEntriesList().stream().map(TimelineGrpc::entry).toList(),
          page.getNextPageToken());
    });
  }

  private static Entry entry(TimelineEntry e) {
    Instant at = TimeMessages.instant(e.getAt());
    return Entry.of(
        at,
        new TimelineEntryView(
            e.getKind(),
            at.toString(),
            e.getSource(),
            e.getCustomerId(),
            e.getEntryId(),
            StructMessages.map(e.getContent())));
  }
}

package io.clientele.profile.archive;

import io.clientele.contracts.profile.v1.ListTimelineRequest;
import io.clientele.contracts.profile.v1.ListTimelineResponse;
import io.clientele.contracts.profile.v1.SearchCustomersRequest;
import io.clientele.contracts.profile.v1.SearchCustomersResponse;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.PageToken;
import io.clientele.profile.value.ValueMessages;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Maps timelines and searches to their messages and back. */
final class ArchiveMessages {

  private ArchiveMessages() {}

  static TimelineQuery query(ListTimelineRequest request) {
    return new TimelineQuery(
        request.getCustomerId(),
        TimelineQuery.kinds(request.getKindsList()),
        ValueMessages.instant("from", request.hasFrom(), request.getFrom()),
        ValueMessages.instant("before", request.hasBefore(), request.getBefore()),
        request.getSource());
  }

  static ListTimelineResponse timeline(List<TimelineEntry> page, int size, TimelineQuery query) {
    ListTimelineResponse.Builder response = ListTimelineResponse.newBuilder();
    page.stream().limit(size).map(ArchiveMessages::message).forEach(response::addEntries);
    if (page.size() > size) {
      response.setNextPageToken(query.token(page.get(size - 1)));
    }
    return response.build();
  }

  private static io.clientele.contracts.profile.v1.TimelineEntry message(TimelineEntry entry) {
    return io.clientele.contracts.profile.v1.TimelineEntry.newBuilder()
        .setKind(entry.kind())
        .setAt(ValueMessages.timestamp(entry.at()))
        .setSource(entry.source())
        .setCustomerId(entry.customerId())
        .setEntryId(entry.entryId())
        .setContent(ValueMessages.struct(new JsonObject(entry.content()).getMap()))
        .build();
  }

  static Search search(SearchCustomersRequest request) {
    return Search.of(
        request.getName(),
        request.getEmail(),
        request.getPhone(),
        request.getIdPrefix(),
        request.getTag(),
        request.getAny());
  }

  static Content list(SearchCustomersRequest request) {
    return new Content("search")
        .put(request.getName())
        .put(request.getEmail())
        .put(request.getPhone())
        .put(request.getIdPrefix())
        .put(request.getTag())
        .put(request.getAny());
  }

  static SearchCustomersResponse found(List<String> page, int size, Content list) {
    SearchCustomersResponse.Builder response = SearchCustomersResponse.newBuilder();
    page.stream().limit(size).forEach(response::addCustomerIds);
    if (page.size() > size) {
      response.setNextPageToken(new PageToken(List.of(page.get(size - 1))).token(list));
    }
    return response.build();
  }
}

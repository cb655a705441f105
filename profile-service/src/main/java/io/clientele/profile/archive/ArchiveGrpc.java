package io.clientele.profile.archive;

import io.clientele.contracts.profile.v1.ArchiveService;
import io.clientele.contracts.profile.v1.ListTimelineRequest;
import io.clientele.contracts.profile.v1.ListTimelineResponse;
import io.clientele.contracts.profile.v1.SearchCustomersRequest;
import io.clientele.contracts.profile.v1.SearchCustomersResponse;
import io.clientele.profile.person.KnownPersons;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Timelines and the search for customers over gRPC. */
@GrpcService
public class ArchiveGrpc implements ArchiveService {

  private final KnownPersons persons;
  private final TimelineRepository timelines;
  private final CustomerSearch customers;

  ArchiveGrpc(KnownPersons persons, TimelineRepository timelines, CustomerSearch customers) {
    this.persons = persons;
    this.timelines = timelines;
    this.customers = customers;
  }

  @Override
  public Uni<ListTimelineResponse> listTimeline(ListTimelineRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          TimelineQuery query = ArchiveMessages.query(request);
          TimelineQuery.Place place = query.place(request.getPageToken());
          int size = PageToken.size(request.getPageSize());
          return persons
              .known(query.customerId())
              .flatMap(person -> timelines.page(person, query, place, size + 1))
              .map(page -> ArchiveMessages.timeline(page, size, query));
        });
  }

  @Override
  public Uni<SearchCustomersResponse> searchCustomers(SearchCustomersRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          Search search = ArchiveMessages.search(request);
          Content list = ArchiveMessages.list(request);
          PageToken place = PageToken.of(request.getPageToken(), list, 1);
          int size = PageToken.size(request.getPageSize());
          return customers
              .find(search, place.isStart() ? "" : place.parts().getFirst(), size + 1)
              .map(page -> ArchiveMessages.found(page, size, list));
        });
  }
}

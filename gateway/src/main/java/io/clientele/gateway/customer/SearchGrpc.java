package io.clientele.gateway.customer;

import io.clientele.contracts.profile.v1.ArchiveServiceGrpc.ArchiveServiceBlockingStub;
import io.clientele.contracts.profile.v1.BatchGetCustomersRequest;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import io.clientele.contracts.profile.v1.SearchCustomersRequest;
import io.clientele.contracts.profile.v1.SearchCustomersResponse;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Searches customers at profile-service. */
@ApplicationScoped
class SearchGrpc {

  private final ArchiveServiceBlockingStub archive;
  private final CustomerServiceBlockingStub customers;
  private final Upstream upstream;

  SearchGrpc(
      @GrpcClient("profile") ArchiveServiceBlockingStub archive,
      @GrpcClient("profile") CustomerServiceBlockingStub customers,
      Upstream upstream) {
    this.archive = archive;
    this.customers = customers;
    this.upstream = upstream;
  }

  FoundCustomer.FoundCustomers search(SearchQuery query) {
    SearchCustomersResponse found =
        upstream
            .list(archive)
            .searchCustomers(
                SearchCustomersRequest.newBuilder()
                    .setName(query.name())
                    .setEmail(query.email())
                    .setPhone(query.phone())
                    .setIdPrefix(query.id())
                    .setTag(query.tag())
                    .setAny(query.any())
                    .setPageSize(query.pageSize())
                    .setPageToken(query.pageToken())
                    .build());
    return new FoundCustomer.FoundCustomers(
        customers(found.getCustomerIdsList()), found.getNextPageToken());
  }

  private List<FoundCustomer> customers(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return upstream
        .read(customers)
        .batchGetCustomers(BatchGetCustomersRequest.newBuilder().addAllCustomerIds(ids).build())
        .getCustomersList()
        .stream()
        .map(ProfileMessages::view)
        .map(SearchGrpc::found)
        .toList();
  }

  private static FoundCustomer found(ProfileView profile) {
    return new FoundCustomer(
        profile.customerId(),
        profile.attributes(),
        profile.tags(),
        profile.mergedIds(),
        profile.accounts(),
        profile.firstSeenAt(),
        profile.lastSeenAt());
  }
}

package io.clientele.gateway.identity;

import io.clientele.contracts.profile.v1.IdentityServiceGrpc.IdentityServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListIdentifiersRequest;
import io.clientele.contracts.profile.v1.ListMergesRequest;
import io.clientele.contracts.profile.v1.ListMergesResponse;
import io.clientele.contracts.profile.v1.MergeCustomersRequest;
import io.clientele.contracts.profile.v1.PreviewMergeRequest;
import io.clientele.contracts.profile.v1.UnmergeCustomersRequest;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Identities at profile-service. */
@ApplicationScoped
class IdentityGrpc {

  private final IdentityServiceBlockingStub service;
  private final Upstream upstream;

  IdentityGrpc(@GrpcClient("profile") IdentityServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  IdentifierView.Identifiers identifiers(String customerId) {
    return new IdentifierView.Identifiers(
        upstream
            .read(service)
            .listIdentifiers(ListIdentifiersRequest.newBuilder().setCustomerId(customerId).build())
            .getIdentifiersList()
            .stream()
            .map(IdentityMessages::view)
            .toList());
  }

  MergeView.Merges merges(String customerId, int pageSize, String pageToken) {
    ListMergesResponse page =
        upstream
            .read(service)
            .listMerges(
                ListMergesRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new MergeView.Merges(
        page.getMergesList().stream().map(IdentityMessages::view).toList(),
        page.getNextPageToken());
  }

  MergePreviewView preview(String customerId, String mergedId) {
    return IdentityMessages.view(
        upstream
            .read(service)
            .previewMerge(
                PreviewMergeRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setMergedId(mergedId)
                    .build()));
  }

  MergeView merge(String customerId, String mergedId, String reason, String actor) {
    return IdentityMessages.view(
        upstream
            .write(service)
            .mergeCustomers(
                MergeCustomersRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setMergedId(mergedId)
                    .setReason(reason)
                    .setActor(actor)
                    .build()));
  }

  MergeView unmerge(String customerId, String mergeId, String reason, String actor) {
    return IdentityMessages.view(
        upstream
            .write(service)
            .unmergeCustomers(
                UnmergeCustomersRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setMergeId(mergeId)
                    .setReason(reason)
                    .setActor(actor)
                    .build()));
  }
}

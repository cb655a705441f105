package io.clientele.profile.identity;

import io.clientele.contracts.profile.v1.IdentityService;
import io.clientele.contracts.profile.v1.ListIdentifiersRequest;
import io.clientele.contracts.profile.v1.ListIdentifiersResponse;
import io.clientele.contracts.profile.v1.ListMergesRequest;
import io.clientele.contracts.profile.v1.ListMergesResponse;
import io.clientele.contracts.profile.v1.MergeCustomersRequest;
import io.clientele.contracts.profile.v1.PreviewMergeRequest;
import io.clientele.contracts.profile.v1.UnmergeCustomersRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Who is who, over gRPC. */
@GrpcService
public class IdentityGrpc implements IdentityService {

  private static final int DEFAULT_PAGE = 50;
  private static final int MAX_PAGE = 1000;

  private final IdentityReading reading;
  private final MergePreviewing previewing;
  private final CustomerMerging merging;
  private final CustomerUnmerging unmerging;

  IdentityGrpc(
      IdentityReading reading,
      MergePreviewing previewing,
      CustomerMerging merging,
      CustomerUnmerging unmerging) {
    this.reading = reading;
    this.previewing = previewing;
    this.merging = merging;
    this.unmerging = unmerging;
  }

  @Override
  public Uni<ListIdentifiersResponse> listIdentifiers(ListIdentifiersRequest request) {
    return Uni.createFrom()
        .deferred(() -> reading.identifiers(request.getCustomerId()))
        .map(IdentityMessages::identifiers);
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.MergePreview> previewMerge(
      PreviewMergeRequest request) {
    return Uni.createFrom()
        .deferred(() -> previewing.preview(request.getCustomerId(), request.getMergedId()))
        .map(IdentityMessages::message);
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Merge> mergeCustomers(
      MergeCustomersRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            merging.merge(
                request.getCustomerId(),
                request.getMergedId(),
                Cause.DECIDED,
                new Decision(request.getReason(), request.getActor())))
        .map(IdentityMessages::message);
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Merge> unmergeCustomers(
      UnmergeCustomersRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            unmerging.unmerge(
                request.getMergeId(),
                request.getCustomerId(),
                new Decision(request.getReason(), request.getActor())))
        .map(IdentityMessages::message);
  }

  @Override
  public Uni<ListMergesResponse> listMerges(ListMergesRequest request) {
    int asked = request.getPageSize();
    int size = asked <= 0 ? DEFAULT_PAGE : Math.min(asked, MAX_PAGE);
    return Uni.createFrom()
        .deferred(() -> reading.merges(request.getCustomerId(), size, request.getPageToken()))
        .map(IdentityMessages::page);
  }
}

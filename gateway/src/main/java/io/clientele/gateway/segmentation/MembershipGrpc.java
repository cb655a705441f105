package io.clientele.gateway.segmentation;

import io.clientele.contracts.scoring.v1.ChangeMembersRequest;
import io.clientele.contracts.scoring.v1.ExportMembersRequest;
import io.clientele.contracts.scoring.v1.ExportMembersResponse;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetOverlapRequest;
import io.clientele.contracts.scoring.v1.ListMembersRequest;
import io.clientele.contracts.scoring.v1.ListMembersResponse;
import io.clientele.contracts.scoring.v1.ListMembershipsRequest;
import io.clientele.contracts.scoring.v1.SegmentServiceGrpc.SegmentServiceBlockingStub;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Members of segments at scoring-service. */
@ApplicationScoped
class MembershipGrpc {

  private final SegmentServiceBlockingStub service;
  private final Upstream upstream;

  MembershipGrpc(@GrpcClient("scoring") SegmentServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  MembershipView get(String segment, String customerId) {
    return MembershipMessages.view(
        upstream
            .read(service)
            .getMembership(
                GetMembershipRequest.newBuilder()
                    .setSegment(segment)
                    .setCustomerId(customerId)
                    .build()));
  }

  MembershipView.Memberships of(String customerId) {
    return new MembershipView.Memberships(
        upstream
            .read(service)
            .listMemberships(ListMembershipsRequest.newBuilder().setCustomerId(customerId).build())
            .getMembershipsList()
            .stream()
            .map(MembershipMessages::view)
            .toList());
  }

  MembershipView.SegmentMembers list(String segment, int pageSize, String pageToken) {
    ListMembersResponse page =
        upstream
            .list(service)
            .listMembers(
                ListMembersRequest.newBuilder()
                    .setSegment(segment)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new MembershipView.SegmentMembers(
        page.getMembersList().stream().map(MembershipMessages::view).toList(),
        page.getNextPageToken());
  }

  /** All members, as they come; fails at once where the service refuses. */
  Iterator<MembershipView> all(String segment) {
    Iterator<ExportMembersResponse> batches =
        upstream
            .work(service)
            .exportMembers(ExportMembersRequest.newBuilder().setSegment(segment).build());
    var _ = batches.hasNext();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
        .flatMap(batch -> batch.getMembersList().stream())
        .map(MembershipMessages::view)
        .iterator();
  }

  MembershipView.MembersChanged change(String segment, Fields body, String by) {
    ChangeMembersRequest request = MembershipMessages.change(segment, body, by);
    return MembershipMessages.view(upstream.write(service).changeMembers(request));
  }

  OverlapView overlap(List<String> segments) {
    return MembershipMessages.view(
        upstream
            .list(service)
            .getOverlap(GetOverlapRequest.newBuilder().addAllSegments(segments).build()));
  }
}

package io.clientele.gateway.segmentation;

import io.clientele.contracts.scoring.v1.CreateSegmentRequest;
import io.clientele.contracts.scoring.v1.DeleteSegmentRequest;
import io.clientele.contracts.scoring.v1.GetSegmentRequest;
import io.clientele.contracts.scoring.v1.ListSegmentFieldsRequest;
import io.clientele.contracts.scoring.v1.ListSegmentsRequest;
import io.clientele.contracts.scoring.v1.ListSegmentsResponse;
import io.clientele.contracts.scoring.v1.PreviewSegmentRequest;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.SegmentServiceGrpc.SegmentServiceBlockingStub;
import io.clientele.contracts.scoring.v1.UpdateSegmentRequest;
import io.clientele.gateway.etag.EntityTags;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Definitions of segments at scoring-service. */
@ApplicationScoped
class SegmentGrpc {

  private final SegmentServiceBlockingStub service;
  private final Upstream upstream;
  private final FieldNames names = FieldNames.of(name -> name.replaceFirst("^segment\\.", ""));

  SegmentGrpc(@GrpcClient("scoring") SegmentServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  SegmentView create(Fields body) {
    Segment segment = SegmentMessages.segment(body);
    return names.in(() ->
        SegmentMessages.view(
            upstream
                .write(service)
                .createSegment(CreateSegmentRequest.newBuilder().setSegment(segment).build())));
  }

  /**
   * Replaces the definition.
   *
   * @param etag of the version that it shall replace; empty: of any
   */
  SegmentView update(String name, Fields body, String etag) {
    UpdateSegmentRequest request =
        UpdateSegmentRequest.newBuilder()
            .setSegment(SegmentMessages.changed(body, name, etag))
            .build();
    return names.in(() ->
        EntityTags.matching(
            etag, () -> SegmentMessages.view(upstream.write(service).updateSegment(request))));
  }

  SegmentView get(String name) {
    return SegmentMessages.view(
        upstream.read(service).getSegment(GetSegmentRequest.newBuilder().setName(name).build()));
  }

  SegmentView.Segments list(int pageSize, String pageToken) {
    ListSegmentsResponse page =
        upstream
            .list(service)
            .listSegments(
                ListSegmentsRequest.newBuilder()
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new SegmentView.Segments(
        page.getSegmentsList().stream().map(SegmentMessages::view).toList(),
        page.getNextPageToken());
  }

  void delete(String name) {
    var _ =
        upstream
            .write(service)
            .deleteSegment(DeleteSegmentRequest.newBuilder().setName(name).build());
  }

  SegmentPreviewView preview(Fields body) {
    PreviewSegmentRequest request = SegmentMessages.preview(body);
    return names.in(() -> SegmentMessages.view(upstream.list(service).previewSegment(request)));
  }

  SegmentFieldView.SegmentFields fields() {
    return new SegmentFieldView.SegmentFields(
        upstream
            .read(service)
            .listSegmentFields(ListSegmentFieldsRequest.getDefaultInstance())
            .getFieldsList()
            .stream()
            .map(SegmentMessages::view)
            .toList());
  }
}

package io.clientele.scoring.segment;

import io.clientele.contracts.scoring.v1.CreateSegmentRequest;
import io.clientele.contracts.scoring.v1.DeleteSegmentRequest;
import io.clientele.contracts.scoring.v1.ExportMembersRequest;
import io.clientele.contracts.scoring.v1.GetSegmentRequest;
import io.clientele.contracts.scoring.v1.ListSegmentsRequest;
import io.clientele.contracts.scoring.v1.Membership;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.SegmentServiceGrpc.SegmentServiceBlockingStub;
import io.clientele.contracts.scoring.v1.UpdateSegmentRequest;
import io.clientele.scoring.Bench;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Segments for tests, asked over gRPC. */
@ApplicationScoped
public class Segments {

  private final SegmentServiceBlockingStub stub;

  Segments(@GrpcClient("scoring") SegmentServiceBlockingStub stub) {
    this.stub = stub;
  }

  public SegmentServiceBlockingStub stub() {
    return stub;
  }

  public Segment create(String name, String expression) {
    return stub.createSegment(
        CreateSegmentRequest.newBuilder()
            .setSegment(Segment.newBuilder().setName(name).setExpression(expression))
            .build());
  }

  public Segment createStatic(String name) {
    return stub.createSegment(
        CreateSegmentRequest.newBuilder()
            .setSegment(Segment.newBuilder().setName(name).setKind(Segment.Kind.STATIC))
            .build());
  }

  Segment update(String name, String expression) {
    return stub.updateSegment(
        UpdateSegmentRequest.newBuilder()
            .setSegment(Segment.newBuilder().setName(name).setExpression(expression))
            .build());
  }

  public Segment get(String name) {
    return stub.getSegment(GetSegmentRequest.newBuilder().setName(name).build());
  }

  List<Segment> all() {
    return stub.listSegments(ListSegmentsRequest.newBuilder().setPageSize(1_000).build())
        .getSegmentsList();
  }

  public void awaitEvaluated() {
    Bench.await(
        () -> all().stream().allMatch(segment -> segment.getEvaluated() == 1),
        "everybody was looked at");
  }

  /** Ids of the members, as an export tells. */
  public List<String> members(String name) {
    List<String> members = new ArrayList<>();
    stub.exportMembers(ExportMembersRequest.newBuilder().setSegment(name).build())
        .forEachRemaining(page ->
            page.getMembersList().stream().map(Membership::getCustomerId).forEach(members::add));
    return members;
  }

  /** Deletes all of them, those that others rest on last. */
  public void deleteAll() {
    Set<String> left = new HashSet<>();
    all().forEach(segment -> left.add(segment.getName()));
    while (!left.isEmpty()) {
      left.removeIf(this::deleted);
    }
  }

  private boolean deleted(String name) {
    try {
      stub.deleteSegment(DeleteSegmentRequest.newBuilder().setName(name).build());
      return true;
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() != Status.Code.FAILED_PRECONDITION) {
        throw e;
      }
      return false;
    }
  }
}

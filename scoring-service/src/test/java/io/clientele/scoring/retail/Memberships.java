package io.clientele.scoring.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.scoring.v1.ChangeMembersRequest;
import io.clientele.contracts.scoring.v1.ExportMembersRequest;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetOverlapRequest;
import io.clientele.contracts.scoring.v1.LabelChange;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceBlockingStub;
import io.clientele.contracts.scoring.v1.ListTransitionsRequest;
import io.clientele.contracts.scoring.v1.Membership;
import io.clientele.contracts.scoring.v1.Overlap;
import io.clientele.scoring.segment.Segments;
import io.quarkus.grpc.GrpcClient;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Prints who belongs to segments, since when and why. */
@ApplicationScoped
class Memberships {

  private final Segments segments;
  private final LabelChangeServiceBlockingStub changes;
  private final Pool pool;

  Memberships(
      Segments segments, @GrpcClient("scoring") LabelChangeServiceBlockingStub changes, Pool pool) {
    this.segments = segments;
    this.changes = changes;
    this.pool = pool;
  }

  /** Of who came and went most, when and why; and where that stands. */
  void history(RetailFeed feed) {
    String customer =
        pool.query(
                "SELECT customer_id FROM label_change WHERE dimension IN ('segment:steady', 'segment:buying')"
                    + " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
            .executeAndAwait()
            .iterator()
            .next()
            .getString(0);
    List<LabelChange> all =
        changes
            .listTransitions(
                ListTransitionsRequest.newBuilder()
                    .setCustomerId(customer)
                    .addDimensions("segment:buying")
                    .addDimensions("segment:steady")
                    .addDimensions("lifecycle")
                    .build())
            .getChangesList();
    all.reversed()
        .forEach(change ->
            System.out.printf(
                "| %s | %s %s | %s>%s | %s | %s |%n",
                feed.original(Instant.ofEpochSecond(change.getAt().getSeconds())),
                change.getCustomerId(),
                change.getDimension(),
                change.getFromLabel(),
                change.getToLabel(),
                change.getCause(),
                change.getReason()));
    assertThat(all).extracting(LabelChange::getCause).contains(LabelChange.Cause.TIME);
    for (String segment : List.of("buying", "steady")) {
      System.out.println(
          segments
              .stub()
              .getMembership(
                  GetMembershipRequest.newBuilder()
                      .setSegment(segment)
                      .setCustomerId(customer)
                      .build()));
    }
  }

  /** Puts about half of a segment into a list. */
  void drawnByLot(String list, String of) {
    segments.createStatic(list);
    ChangeMembersRequest.Builder drawn =
        ChangeMembersRequest.newBuilder().setSegment(list).setBy("anna");
    segments.members(of).stream()
        .filter(customer -> customer.hashCode() % 2 == 0)
        .forEach(drawn::addAdd);
    System.out.println(segments.stub().changeMembers(drawn.addAdd("nobody").build()));
  }

  void export(String segment, RetailFeed feed) {
    List<Membership> members =
        segments
            .stub()
            .exportMembers(ExportMembersRequest.newBuilder().setSegment(segment).build())
            .next()
            .getMembersList();
    members.stream()
        .limit(4)
        .forEach(member ->
            System.out.printf(
                "  %s %s %s%n",
                member.getCustomerId(),
                feed.original(Instant.ofEpochSecond(member.getSince().getSeconds())),
                member.getReason()));
  }

  void overlap(String... names) {
    Overlap overlap =
        segments
            .stub()
            .getOverlap(GetOverlapRequest.newBuilder().addAllSegments(List.of(names)).build());
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          "| `%s` | %s | %s |%n",
          names[i], overlap.getRows(i).getMembersList(), overlap.getRows(i).getJaccardList());
    }
  }
}

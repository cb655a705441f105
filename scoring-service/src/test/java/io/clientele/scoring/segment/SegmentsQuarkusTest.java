package io.clientele.scoring.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.scoring.v1.ChangeMembersRequest;
import io.clientele.contracts.scoring.v1.ChangeMembersResponse;
import io.clientele.contracts.scoring.v1.DeleteSegmentRequest;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetOverlapRequest;
import io.clientele.contracts.scoring.v1.LabelChange;
import io.clientele.contracts.scoring.v1.LabelChangeBatch;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceBlockingStub;
import io.clientele.contracts.scoring.v1.ListMembersRequest;
import io.clientele.contracts.scoring.v1.ListMembersResponse;
import io.clientele.contracts.scoring.v1.ListMembershipsRequest;
import io.clientele.contracts.scoring.v1.ListSegmentFieldsRequest;
import io.clientele.contracts.scoring.v1.Membership;
import io.clientele.contracts.scoring.v1.Overlap;
import io.clientele.contracts.scoring.v1.PreviewSegmentRequest;
import io.clientele.contracts.scoring.v1.PreviewSegmentResponse;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.UpdateSegmentRequest;
import io.clientele.contracts.scoring.v1.WatchScoresRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class SegmentsQuarkusTest {

  private static final Instant NOW = Times.micros(Instant.now());

  @Inject Bench bench;
  @Inject Segments segments;

  @Inject
  @GrpcClient("scoring")
  LabelChangeServiceBlockingStub changes;

  @AfterEach
  void noSegmentIsLeft() {
    segments.deleteAll();
  }

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private void threeCustomers() {
    bench.load(
        new History(
            List.of(
                Shop.order("rich", "1", ago(10), "600", "EUR"),
                Shop.order("rich", "2", ago(200), "50", "EUR"),
                Shop.order("once", "3", ago(100), "700", "EUR"),
                Shop.seen("none", ago(5))),
            List.of()),
        10);
  }

  private List<LabelChange> told(String segment, int count) {
    Iterator<LabelChangeBatch> stream =
        changes
            .withDeadlineAfter(60, TimeUnit.SECONDS)
            .watchScores(
                WatchScoresRequest.newBuilder()
                    .setAfter(FeedCursor.newBuilder().setToken("0"))
                    .addDimensions("segment:" + segment)
                    .build());
    List<LabelChange> found = new ArrayList<>();
    while (found.size() < count) {
      found.addAll(stream.next().getChangesList());
    }
    return found;
  }

  private Membership membership(String segment, String customer) {
    return segments
        .stub()
        .getMembership(
            GetMembershipRequest.newBuilder().setSegment(segment).setCustomerId(customer).build());
  }

  private static void refused(Runnable call, Status.Code code, String... parts) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call::run);
    assertThat(failure).isNotNull();
    assertThat(failure.getStatus().getCode()).isEqualTo(code);
    assertThat(failure.getStatus().getDescription()).contains(parts);
  }

  @Test
  void aNewSegmentFindsItsMembersAndEventsAndOtherSegmentsMoveThem() {
    threeCustomers();
    Segment created = segments.create("vip", "orders.last(90d).net_revenue > 500");
    assertThat(created.getVersion()).isPositive();
    assertThat(created.getKind()).isEqualTo(Segment.Kind.RULE);
    segments.create("quiet", "!segments[\"vip\"] && metrics.orders > 0");
    segments.awaitEvaluated();
    assertThat(segments.members("vip")).containsExactly("rich");
    assertThat(segments.members("quiet")).containsExactly("once");
    assertThat(segments.get("vip").getMembers()).isEqualTo(1);
    Membership rich = membership("vip", "rich");
    assertThat(rich.getMember()).isTrue();
    assertThat(rich.getReason()).isEqualTo("orders.last(90d).net_revenue > 500: 600");
    assertThat(membership("vip", "none").hasSince()).isFalse();

    bench.publish(
        new History(
            List.of(
                Shop.order("once", "4", ago(1), "501", "EUR"),
                Shop.refund("rich", "5", "1", ago(1), "100", "EUR")),
            List.of()));
    bench.awaitUpToDate();
    assertThat(segments.members("vip")).containsExactly("once");
    assertThat(segments.members("quiet")).containsExactly("rich");
    assertThat(told("vip", 3))
        .extracting(one ->
            "%s %s>%s %s %s"
                .formatted(
                    one.getCustomerId(),
                    one.getFromLabel(),
                    one.getToLabel(),
                    one.getCause(),
                    one.getReason()))
        .containsExactlyInAnyOrder(
            "rich >in DEFINITION orders.last(90d).net_revenue > 500: 600",
            "once >in FACT orders.last(90d).net_revenue > 500: 501",
            "rich in> FACT orders.last(90d).net_revenue > 500: 500");
    Membership left = membership("vip", "rich");
    assertThat(left.getMember()).isFalse();
    assertThat(left.hasSince()).isTrue();
    assertThat(left.getReason()).isEqualTo("orders.last(90d).net_revenue > 500: 500");
    assertThat(
            segments
                .stub()
                .listMemberships(ListMembershipsRequest.newBuilder().setCustomerId("once").build())
                .getMembershipsList())
        .extracting(Membership::getSegment)
        .containsExactly("vip");
    assertThat(bench.list("segment = vip", "customer_id", Instant.now(), 10))
        .extracting(Score::getCustomerId)
        .containsExactly("once");
    assertThat(bench.list("segment != \"vip\"", "customer_id", Instant.now(), 10))
        .extracting(Score::getCustomerId)
        .containsExactly("none", "rich");
  }

  @Test
  void anotherVersionMovesOnlyWhomItMovesAndTheEtagGuardsIt() {
    threeCustomers();
    Segment first = segments.create("big", "metrics.net_revenue > 640");
    segments.awaitEvaluated();
    assertThat(segments.members("big")).containsExactly("once", "rich");
    Segment second = segments.update("big", "metrics.net_revenue > 660");
    assertThat(second.getVersion()).isEqualTo(first.getVersion() + 1);
    segments.awaitEvaluated();
    assertThat(segments.members("big")).containsExactly("once");
    assertThat(told("big", 3).getLast().getCause()).isEqualTo(LabelChange.Cause.DEFINITION);
    refused(
        () ->
            segments
                .stub()
                .updateSegment(
                    UpdateSegmentRequest.newBuilder()
                        .setSegment(second.toBuilder().setEtag(first.getEtag()))
                        .build()),
        Status.Code.ALREADY_EXISTS,
        "read it again");
  }

  @Test
  void whatCannotBeIsRefusedWithItsPlace() {
    segments.create("a1", "metrics.orders > 1");
    segments.create("b1", "segments[\"a1\"] || metrics.refunds > 3");
    refused(
        () -> segments.create("c1", "metrics.orders > 1 &&\n segments[\"a2\"]"),
        Status.Code.INVALID_ARGUMENT,
        "line 2, column 11",
        "there is no segment a2",
        "did you mean a1?");
    refused(
        () -> segments.update("a1", "true && segments[\"b1\"]"),
        Status.Code.INVALID_ARGUMENT,
        "line 1, column 18",
        "in a circle: a1 > b1 > a1");
    refused(
        () -> segments.create("self", "segments[\"self\"]"),
        Status.Code.INVALID_ARGUMENT,
        "self > self");
    refused(
        () -> segments.create("c1", "metrics.ordres > 1"),
        Status.Code.INVALID_ARGUMENT,
        "line 1, column 1",
        "did you mean metrics.orders?");
    refused(
        () -> segments.create("c1", "metrics.orders + 1"), Status.Code.INVALID_ARGUMENT, "number");
    refused(
        () -> segments.create("c1", "metrics.orders > 1 ||".repeat(10_000) + "true"),
        Status.Code.INVALID_ARGUMENT,
        "10000 characters");
    refused(() -> segments.create("A", "true"), Status.Code.INVALID_ARGUMENT, "lower-case");
    refused(() -> segments.create("a1", "true"), Status.Code.ALREADY_EXISTS, "of this name");
    refused(() -> segments.get("nobody"), Status.Code.NOT_FOUND, "no segment");
    refused(
        () ->
            segments.stub().deleteSegment(DeleteSegmentRequest.newBuilder().setName("a1").build()),
        Status.Code.FAILED_PRECONDITION,
        "b1");
  }

  @Test
  void twoChangesAtOnceNeverCloseACircle() {
    segments.create("left", "metrics.orders > 1");
    segments.create("right", "metrics.orders > 2");
    for (int round = 0; round < 20; round++) {
      List<CompletableFuture<Boolean>> changes =
          List.of(changed("left", "segments[\"right\"]"), changed("right", "segments[\"left\"]"));
      assertThat(changes.stream().filter(CompletableFuture::join)).as("round %d", round).hasSize(1);
      segments.update(changes.getFirst().join() ? "left" : "right", "metrics.orders > 1");
    }
  }

  private CompletableFuture<Boolean> changed(String name, String expression) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        segments.update(name, expression);
        return true;
      } catch (StatusRuntimeException e) {
        assertThat(e.getStatus().getDescription()).contains("in a circle");
        return false;
      }
    });
  }

  @Test
  void aListByHandFollowsMergesAndOthersRestOnIt() {
    threeCustomers();
    segments.createStatic("board");
    segments.create("outside", "!segments[\"board\"]");
    ChangeMembersResponse put = change("anna", List.of("none", "once", "nobody"), List.of());
    assertThat(put.getAdded()).isEqualTo(2);
    assertThat(put.getUnknownList()).containsExactly("nobody");
    segments.awaitEvaluated();
    assertThat(segments.members("board")).containsExactly("none", "once");
    assertThat(segments.members("outside")).containsExactly("rich");
    assertThat(membership("board", "none").getReason()).isEqualTo("put in by anna");

    assertThat(change("ben", List.of(), List.of("once")).getRemoved()).isEqualTo(1);
    assertThat(segments.members("outside")).containsExactly("once", "rich");
    assertThat(membership("board", "once").getReason()).isEqualTo("taken out by ben");

    bench.publish(
        new History(
            List.of(Shop.person("rich", "rich", false), Shop.person("none", "rich", false)),
            List.of()));
    bench.awaitUpToDate();
    assertThat(segments.members("board")).containsExactly("rich");
    assertThat(membership("board", "none").getCustomerId()).isEqualTo("rich");
    bench.publish(new History(List.of(Shop.person("rich", "rich", true)), List.of()));
    bench.awaitUpToDate();
    assertThat(segments.members("board")).isEmpty();
    refused(() -> membership("board", "rich"), Status.Code.FAILED_PRECONDITION, "refused");
    segments.create("rule", "true");
    refused(
        () ->
            segments
                .stub()
                .changeMembers(
                    ChangeMembersRequest.newBuilder().setSegment("rule").addAdd("once").build()),
        Status.Code.FAILED_PRECONDITION,
        "static");
  }

  private ChangeMembersResponse change(String by, List<String> add, List<String> remove) {
    return segments
        .stub()
        .changeMembers(
            ChangeMembersRequest.newBuilder()
                .setSegment("board")
                .addAllAdd(add)
                .addAllRemove(remove)
                .setBy(by)
                .build());
  }

  @Test
  void aPreviewCountsWithoutChangingAnything() {
    threeCustomers();
    segments.create("vip", "orders.last(90d).net_revenue > 500");
    PreviewSegmentResponse preview = preview("segments[\"vip\"] || 1 / metrics.orders > 0.9");
    assertThat(preview.getExact()).isTrue();
    assertThat(preview.getCustomers()).isEqualTo(3);
    assertThat(preview.getMembers()).isEqualTo(2);
    assertThat(preview.getFailed()).isEqualTo(1);
    assertThat(preview.getFailure()).isEqualTo("cannot be computed: 1 / metrics.orders > 0.9: 0");
    assertThat(new TreeSet<>(preview.getSampleList().stream().map(Score::getCustomerId).toList()))
        .containsExactly("once", "rich");
    PreviewSegmentResponse past =
        segments
            .stub()
            .previewSegment(
                PreviewSegmentRequest.newBuilder()
                    .setExpression("orders.last(90d).count == 1")
                    .setAsOf(Shop.timestamp(ago(90)))
                    .build());
    assertThat(past.getMembers()).isEqualTo(1);
    assertThat(past.getSample(0).getCustomerId()).isEqualTo("once");
    refused(() -> preview("segments[\"vipp\"]"), Status.Code.INVALID_ARGUMENT, "did you mean vip?");
  }

  private PreviewSegmentResponse preview(String expression) {
    return segments
        .stub()
        .previewSegment(PreviewSegmentRequest.newBuilder().setExpression(expression).build());
  }

  @Test
  void membersComeInPagesAndSegmentsAreCompared() {
    List<io.clientele.contracts.profile.v1.Change> orders = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      orders.add(Shop.order("c%02d".formatted(i), "o" + i, ago(1 + i), String.valueOf(i), "EUR"));
    }
    bench.load(new History(orders, List.of()), 100);
    segments.create("late", "orders.last(10d).count > 0");
    segments.create("dear", "metrics.net_revenue >= 5");
    segments.awaitEvaluated();
    List<String> paged = new ArrayList<>();
    String token = "";
    do {
      ListMembersResponse page =
          segments
              .stub()
              .listMembers(
                  ListMembersRequest.newBuilder()
                      .setSegment("dear")
                      .setPageSize(7)
                      .setPageToken(token)
                      .build());
      page.getMembersList().forEach(member -> paged.add(member.getCustomerId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(paged).hasSize(20).isSorted().isEqualTo(segments.members("dear"));
    int late = segments.members("late").size();
    Overlap overlap =
        segments
            .stub()
            .getOverlap(
                GetOverlapRequest.newBuilder().addSegments("late").addSegments("dear").build());
    assertThat(overlap.getRows(0).getMembersList()).containsExactly((long) late, late - 5L);
    assertThat(overlap.getRows(1).getMembersList()).containsExactly(late - 5L, 20L);
    assertThat(overlap.getRows(0).getJaccard(1)).isEqualTo((late - 5.0) / 25);
    assertThat(
            segments
                .stub()
                .listSegmentFields(ListSegmentFieldsRequest.getDefaultInstance())
                .getFieldsList())
        .extracting(field -> field.getName() + " " + field.getType())
        .contains(
            "metrics.orders number",
            "labels.lifecycle text",
            "orders.last(90d).net_revenue number",
            "segments[\"late\"] flag");
  }

  @Test
  void aDeletedSegmentLosesItsMembers() {
    threeCustomers();
    segments.create("gone", "metrics.orders > 0");
    segments.awaitEvaluated();
    segments.deleteAll();
    assertThat(told("gone", 4).subList(2, 4))
        .allMatch(change ->
            change.getToLabel().isEmpty() && change.getReason().equals("the segment was deleted"));
  }

  @Test
  void aDefinitionThatChangesWhileEventsComeInHoldsForEverybodyInTheEnd() {
    bench.empty(20);
    segments.create("moving", "metrics.orders > 1");
    for (int round = 0; round < 6; round++) {
      List<io.clientele.contracts.profile.v1.Change> orders = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        orders.add(
            Shop.order(
                "m%03d".formatted((i * 7 + round) % 150),
                "m" + round + "-" + i,
                ago(3),
                "1",
                "EUR"));
      }
      bench.publish(new History(orders, List.of()));
      segments.update("moving", "metrics.orders > " + (round + 2));
    }
    bench.awaitUpToDate();
    segments.awaitEvaluated();
    List<String> expected =
        bench.list("orders > 7", "customer_id", Instant.now(), 1_000).stream()
            .map(Score::getCustomerId)
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(segments.members("moving")).isEqualTo(expected);
  }
}

package io.clientele.scoring.feeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.AspectOpinion;
import io.clientele.contracts.feedback.v1.Change;
import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.ScoreGiven;
import io.clientele.contracts.scoring.v1.BatchGetSatisfactionRequest;
import io.clientele.contracts.scoring.v1.CustomerSatisfaction;
import io.clientele.contracts.scoring.v1.GetDriversRequest;
import io.clientele.contracts.scoring.v1.GetSatisfactionReportRequest;
import io.clientele.contracts.scoring.v1.GetSatisfactionReportRequest.GroupBy;
import io.clientele.contracts.scoring.v1.GetSatisfactionRequest;
import io.clientele.contracts.scoring.v1.SatisfactionDrivers;
import io.clientele.contracts.scoring.v1.SatisfactionReport;
import io.clientele.contracts.scoring.v1.SatisfactionServiceGrpc.SatisfactionServiceBlockingStub;
import io.clientele.contracts.scoring.v1.SatisfactionSignal;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.segment.Segments;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class SatisfactionQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Bench bench;
  @Inject Pool pool;
  @Inject Segments segments;

  @Inject
  @GrpcClient("scoring")
  SatisfactionServiceBlockingStub service;

  private final Instant now = Times.micros(Instant.now());

  private Instant ago(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private CustomerSatisfaction of(String customer, Instant asOf) {
    return service.getSatisfaction(
        GetSatisfactionRequest.newBuilder()
            .setCustomerId(customer)
            .setAsOf(Shop.timestamp(asOf))
            .build());
  }

  private static Change complaint(
      String customer, long revision, Instant at, ComplaintMoved.State state) {
    return Shop.complaint(
        customer,
        "k-" + customer,
        revision,
        at,
        state,
        ComplaintMoved.Severity.CRITICAL,
        ComplaintMoved.Solution.SOLUTION_UNSPECIFIED);
  }

  private static Change about(Change feedback, String order, String channel, String... aspects) {
    Change.Builder change = feedback.toBuilder();
    var given = change.getFeedbackGivenBuilder().setOrderId(order).setChannel(channel);
    for (String aspect : aspects) {
      boolean blame = aspect.startsWith("-");
      given.addAspects(
          AspectOpinion.newBuilder()
              .setAspect(blame ? aspect.substring(1) : aspect)
              .setPolarity(blame ? -1 : 1));
    }
    return change.build();
  }

  @Test
  void theReadAgreesWithTheClassificationAtAnyTime() {
    History history = Shop.random(31, 60, FROM, TO).shuffled(new Random(31));
    bench.load(history, 17);

    for (Instant asOf : List.of(TO, Instant.parse("2025-06-15T00:00:00Z"))) {
      Map<String, Score> scores =
          bench.scoresOf(IntStream.range(0, 60).mapToObj("c%04d"::formatted).toList(), asOf);
      List<CustomerSatisfaction> found =
          service
              .batchGetSatisfaction(
                  BatchGetSatisfactionRequest.newBuilder()
                      .addAllCustomerIds(scores.keySet())
                      .setAsOf(Shop.timestamp(asOf))
                      .build())
              .getSatisfactionsList();
      assertThat(found).hasSameSizeAs(scores.keySet());
      for (CustomerSatisfaction one : found) {
        var label =
            Bench.classification(
                Objects.requireNonNull(scores.get(one.getCustomerId())), "satisfaction");
        assertThat(one.getLabel()).as(one.toString()).isEqualTo(label.getLabel());
        assertThat(one.getConfidence()).isCloseTo(label.getConfidence(), within(1e-6));
        if (one.hasEstimate()) {
          assertThat(one.getEstimate().getMean()).isCloseTo(label.getScore(), within(1e-9));
        }
      }
    }
  }

  @Test
  void oneCustomerIsToldWithEverythingItRestsOn() {
    List<Change> said = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Double polarity = i == 0 ? Double.valueOf(0.8) : null;
      said.add(about(Shop.feedback("ann", "f" + i, ago(300 - 20 * i), 5, polarity), "o1", "web"));
    }
    for (int i = 0; i < 4; i++) {
      said.add(Shop.score("ann2", "s" + i, ago(40 - 5 * i), ScoreGiven.Metric.NPS, i % 2, 0, 10));
    }
    said.add(complaint("ann", 1, ago(9), ComplaintMoved.State.OPEN));
    said.add(complaint("ann", 2, ago(8), ComplaintMoved.State.WAITING_FOR_CUSTOMER));
    Collections.shuffle(said, new Random(1));
    bench.load(
        new History(
            List.of(
                Shop.order("ann", "o1", ago(300), "10", "EUR"),
                Shop.refund("ann", "r1", "o1", ago(20), "3", "EUR"),
                Shop.person("ann2", "ann", false)),
            said),
        5);

    CustomerSatisfaction found = of("ann2", now);
    assertThat(found.getCustomerId()).isEqualTo("ann");
    assertThat(found.getLabel()).isEqualTo("low");
    assertThat(found.getDisplayName().getZh()).isEqualTo("不满意");
    assertThat(found.getEstimate().getLow()).isLessThan(found.getEstimate().getMean());
    assertThat(found.getTrend().getDirection())
        .isEqualTo(CustomerSatisfaction.Trend.Direction.FALLING);
    assertThat(found.getChangePointsList()).hasSize(1);
    assertThat(found.getChangePoints(0).getBefore()).isPositive();
    assertThat(found.getChangePoints(0).getAfter()).isNegative();
    assertThat(found.getSignalsList().stream().map(SatisfactionSignal::getKind))
        .containsOnly(
            SatisfactionSignal.Kind.RATING,
            SatisfactionSignal.Kind.TEXT,
            SatisfactionSignal.Kind.NPS,
            SatisfactionSignal.Kind.COMPLAINT,
            SatisfactionSignal.Kind.RETURN);
    assertThat(found.getSignalsList()).hasSize(6 + 1 + 4 + 1 + 1);
    assertThat(found.getOrders(0).getOrderId()).isEqualTo("o1");
    assertThat(found.getCourseList().getLast().getLabel()).isEqualTo("low");
    assertThat(of("ann", ago(100)).getLabel()).isEqualTo("high");
    refused(ErrorCode.CUSTOMER_NOT_FOUND, "nobody");
    refused(ErrorCode.INVALID_FIELD, "");
  }

  @Test
  void whoRefusedIsToldNothingOfAndNotCounted() {
    bench.load(
        new History(
            List.of(Shop.person("shy", "shy", true), Shop.seen("ann", ago(9))),
            List.of(
                Shop.feedback("shy", "f1", ago(3), 1, null),
                Shop.feedback("ann", "f2", ago(3), 5, null))),
        5);

    CustomerSatisfaction shy = of("shy", now);
    assertThat(shy.getProfilingRefused()).isTrue();
    assertThat(shy.getLabel()).isEmpty();
    assertThat(shy.getSignalsCount()).isZero();
    SatisfactionReport report =
        service.getSatisfactionReport(GetSatisfactionReportRequest.getDefaultInstance());
    assertThat(report.getTotal().getLevel().getCustomers()).isEqualTo(1);
    assertThat(report.getTotal().getLevel().getMean()).isEqualTo(1);
  }

  private void refused(ErrorCode code, String customer) {
    assertThatThrownBy(() -> of(customer, now))
        .satisfies(failure ->
            assertThat(GrpcErrors.fromStatus((StatusRuntimeException) failure).code())
                .isEqualTo(code));
  }

  @Test
  void whatIsDiscountedCountsNowhere() {
    Change spam = Shop.feedback("ann", "f1", ago(3), 1, null);
    Change.Builder discounted = spam.toBuilder();
    discounted.getFeedbackGivenBuilder().setDiscounted(true);
    bench.load(
        new History(
            List.of(), List.of(discounted.build(), Shop.feedback("ann", "f2", ago(2), 5, null))),
        5);

    assertThat(of("ann", now).getLabel()).isEqualTo("high");
    assertThat(of("ann", now).getSignalsList()).hasSize(1);
  }

  @Test
  void whatIsSaidOfAnOpinionLastHoldsInWhateverOrderItIsTold() {
    for (int batch : List.of(1, 3, 10)) {
      List<Change> told = new ArrayList<>();
      for (String customer : List.of("ann", "bob", "eve")) {
        told.add(Shop.feedback(customer, "f-" + customer, ago(3), 0, -0.9));
        told.add(revised(Shop.feedback(customer, "f-" + customer, ago(3), 0, 1.0), 1));
      }
      told.add(revised(Shop.feedback("eve", "f-eve", ago(3), 0, -0.9), 2));
      Collections.shuffle(told, new Random(batch));
      bench.load(new History(List.of(), told), batch);

      assertThat(of("ann", now).getLabel()).isEqualTo("high");
      assertThat(of("bob", now).getLabel()).isEqualTo("high");
      assertThat(of("eve", now).getLabel()).isEqualTo("low");
      assertThat(of("ann", now).getSignalsList()).hasSize(1);

      bench.publish(
          new History(
              List.of(), List.of(revised(Shop.feedback("bob", "f-bob", ago(3), 0, -0.9), 2))));
      bench.awaitUpToDate();
      assertThat(of("bob", now).getLabel()).isEqualTo("low");
    }
  }

  private static Change revised(Change feedback, long revision) {
    Change.Builder change = feedback.toBuilder();
    change.getFeedbackGivenBuilder().setRevision(revision);
    return change.build();
  }

  /** Thirty who say good things of boots on the web, and twelve who blame hats in a store. */
  private void loadShop() {
    List<io.clientele.contracts.profile.v1.Change> bought = new ArrayList<>();
    List<Change> said = new ArrayList<>();
    for (int i = 0; i < 42; i++) {
      String customer = "c%02d".formatted(i);
      boolean happy = i < 30;
      bought.add(
          Shop.listing(
              Shop.order(customer, "o" + i, ago(100), String.valueOf(10 + i), "EUR"),
              happy ? "boots" : "hats"));
      said.add(
          about(Shop.feedback(customer, "old" + i, ago(120), 4, null), "o" + i, "web", "service"));
      said.add(
          about(
              Shop.feedback(customer, "new" + i, ago(10), happy ? 4 + i % 2 : 1 + i % 2, null),
              "o" + i,
              happy ? "web" : "store",
              happy ? "quality" : "-quality"));
      said.add(Shop.score(customer, "n" + i, ago(9), ScoreGiven.Metric.NPS, happy ? 10 : 3, 0, 10));
    }
    bench.load(new History(bought, said), 20);
  }

  @Test
  void theReportTellsEverybodyByGroupAndPeriod() {
    loadShop();
    SatisfactionReport report = report(GroupBy.CHANNEL, "", "");

    assertThat(report.getTotal().getCustomersMap())
        .containsEntry("high", 30L)
        .containsEntry("low", 12L);
    assertThat(report.getTotal().getLevel().getCustomers()).isEqualTo(42);
    assertThat(report.getTotal().getAnswers(0).getScore()).isCloseTo(18 / 42.0, within(1e-9));
    assertThat(report.getTotal().getAnswers(0).getCount()).isEqualTo(42);
    assertThat(report.getPeriodsList()).hasSize(5);
    assertThat(report.getPeriods(1).getLevel().getMean()).isCloseTo(0.5, within(1e-9));
    assertThat(report.getBenchmark().getPeriods()).isEqualTo(1);
    assertThat(report.getBenchmark().getBefore()).isCloseTo(0.5, within(1e-9));
    // What was said through no channel that was told, the NPS here, is in the total alone.
    assertThat(report.getGroupsList())
        .extracting(SatisfactionReport.Group::getName)
        .containsExactly("web", "store");
    assertThat(report.getGroups(1).getCustomersMap()).containsExactly(Map.entry("low", 12L));
    assertThat(report.getGroups(1).getLevel().getMean()).isNegative();

    assertThat(report(GroupBy.SKU, "", "").getGroupsList())
        .extracting(SatisfactionReport.Group::getName)
        .containsExactly("boots", "hats");
    assertThat(report(GroupBy.CATEGORY, "", "").getGroups(0).getName()).isEqualTo("things");
    assertThat(report(GroupBy.GROUP_BY_UNSPECIFIED, "web", "").getTotal().getLevel().getMean())
        .isGreaterThan(0.5);
    assertThat(report(GroupBy.GROUP_BY_UNSPECIFIED, "", "hats").getTotal().getLevel().getMean())
        .isNegative();
    assertThat(report(GroupBy.VALUE_TIER, "", "").getGroupsList())
        .extracting(SatisfactionReport.Group::getName)
        .contains("platinum", "gold", "silver", "bronze");
    assertThatThrownBy(() ->
            service.getSatisfactionReport(
                GetSatisfactionReportRequest.newBuilder().setSegment("none").build()))
        .satisfies(failure ->
            assertThat(GrpcErrors.fromStatus((StatusRuntimeException) failure).code())
                .isEqualTo(ErrorCode.SEGMENT_NOT_FOUND));
  }

  @Test
  void segmentsAreMadeOfSatisfactionAndReportedByIt() {
    loadShop();
    segments.create("let-down", "metrics.satisfaction < 0.0 && metrics.satisfaction_trend < 0.0");
    try {
      segments.awaitEvaluated();
      assertThat(segments.members("let-down")).hasSize(12).contains("c41");

      SatisfactionReport.Group group = report(GroupBy.SEGMENT, "", "").getGroups(0);
      assertThat(group.getName()).isEqualTo("let-down");
      assertThat(group.getCustomersMap()).containsExactly(Map.entry("low", 12L));
      SatisfactionReport narrowed =
          service.getSatisfactionReport(
              GetSatisfactionReportRequest.newBuilder().setSegment("let-down").build());
      assertThat(narrowed.getTotal().getLevel().getCustomers()).isEqualTo(12);
      assertThat(
              service
                  .getDrivers(GetDriversRequest.newBuilder().setSegment("let-down").build())
                  .getFeedback())
          .isEqualTo(24);
    } finally {
      segments.deleteAll();
    }
  }

  private SatisfactionReport report(GroupBy groupBy, String channel, String product) {
    return service.getSatisfactionReport(
        GetSatisfactionReportRequest.newBuilder()
            .setGroupBy(groupBy)
            .setChannel(channel)
            .setProduct(product)
            .build());
  }

  @Test
  void driversAreFoundOverAllAndForOneCustomer() {
    loadShop();
    SatisfactionDrivers drivers =
        service.getDrivers(GetDriversRequest.newBuilder().setCustomerId("c41").build());

    assertThat(drivers.getFeedback()).isEqualTo(84);
    assertThat(drivers.getEnough()).isTrue();
    assertThat(drivers.getDriversList())
        .extracting(SatisfactionDrivers.Driver::getAspect)
        .containsExactlyInAnyOrder("quality", "service");
    SatisfactionDrivers.Driver quality =
        drivers.getDriversList().stream()
            .filter(one -> one.getAspect().equals("quality"))
            .findFirst()
            .orElseThrow();
    assertThat(quality.getEffect()).isGreaterThan(0.5);
    assertThat(quality.getCertain()).isTrue();
    assertThat(quality.getPraised()).isEqualTo(30);
    assertThat(quality.getBlamed()).isEqualTo(12);
    assertThat(quality.getCustomerContribution()).isNegative();
    SatisfactionDrivers few =
        service.getDrivers(GetDriversRequest.newBuilder().setChannel("store").build());
    assertThat(few.getEnough()).isFalse();
    assertThat(few.getAbstainedMap()).containsExactly(Map.entry("quality", 12L));
    assertThatThrownBy(() ->
            service.getDrivers(GetDriversRequest.newBuilder().setCustomerId("nobody").build()))
        .satisfies(failure ->
            assertThat(GrpcErrors.fromStatus((StatusRuntimeException) failure).code())
                .isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND));
  }

  @Test
  void aTopCustomerWhoFallsToLowGetsATaskAtOnce() {
    List<io.clientele.contracts.profile.v1.Change> bought = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      bought.add(
          Shop.order(
              "c%02d".formatted(i), "o" + i, ago(20 + i), String.valueOf(10 + 10 * i), "EUR"));
    }
    bench.load(new History(bought, List.of(Shop.feedback("c39", "f1", ago(15), 5, null))), 100);
    Bench.await(() -> tier("c39").equals("platinum"), "the best customer is platinum");
    assertThat(tasks("unhappy-top")).isEmpty();

    long from = System.nanoTime();
    bench.publish(
        new History(
            List.of(),
            List.of(
                complaint("c39", 1, ago(0), ComplaintMoved.State.OPEN),
                Shop.score("c39", "s1", ago(0), ScoreGiven.Metric.CSAT, 1, 1, 5))));
    Bench.await(() -> tasks("unhappy-top").equals(List.of("c39 OPEN")), "there is a task");
    System.out.printf(
        "from the complaint in the feed to the open task: %.0f ms%n",
        (System.nanoTime() - from) / 1e6);
    assertThat(of("c39", now.plusSeconds(60)).getLabel()).isEqualTo("low");
  }

  private String tier(String customer) {
    return text(
            "SELECT label FROM label WHERE person_id = '%s' AND dimension = 'value_tier'"
                .formatted(customer))
        .stream()
        .findFirst()
        .orElse("");
  }

  private List<String> tasks(String rule) {
    return text("SELECT customer_id || ' ' || state FROM task WHERE rule = '%s'".formatted(rule));
  }

  private List<String> text(String sql) {
    List<String> found = new ArrayList<>();
    pool.query(sql).executeAndAwait().forEach(row -> found.add(row.getString(0)));
    return found;
  }
}

package io.clientele.scoring.score;

import static io.clientele.scoring.Bench.classification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.BatchGetScoresRequest;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.LabelCount;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.Summary;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Merging;
import io.clientele.scoring.Reference;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ScoresQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Bench bench;

  @Test
  void everyLabelAgreesWithARecomputationFromScratchAtAnyTime() {
    for (long seed = 1; seed <= 3; seed++) {
      History history = Shop.random(seed, 300, FROM, TO);
      bench.load(history.shuffled(new Random(seed)), 1 + (int) seed * 50);

      for (int days : new int[] {3, 90, 200, 364, 365, 400, 700, 1500}) {
        bench.agrees(
            history, FROM.plus(Duration.ofDays(days)), "seed %d, day %d".formatted(seed, days));
      }
    }
  }

  @Test
  void factsOfMergedCustomersCountForTheirPersonAndThoseWhoRefuseAreLeftOut() {
    for (long seed = 41; seed <= 44; seed++) {
      Random random = new Random(seed);
      History history = Shop.random(seed, 150, FROM, TO);
      Merging merging = new Merging(random, 150);
      History mixed = history.shuffled(random).with(merging.acts(150), random);
      bench.load(mixed, 1 + random.nextInt(60));

      for (int days : new int[] {90, 300, 365, 500}) {
        bench.agrees(
            mixed, FROM.plus(Duration.ofDays(days)), "seed %d, day %d".formatted(seed, days));
      }
      List<Change> more = merging.acts(20);
      bench.publish(new History(more, List.of()));
      bench.awaitUpToDate();
      List<Change> all = new ArrayList<>(mixed.profile());
      all.addAll(more);
      bench.agrees(
          new History(all, mixed.feedback()),
          FROM.plus(Duration.ofDays(300)),
          "seed %d, the past after more".formatted(seed));
    }
  }

  @Test
  void aLateEventMovesThePastThatItBelongsTo() {
    History history = Shop.random(7, 100, FROM, TO);
    Instant past = FROM.plus(Duration.ofDays(180));
    bench.load(history, 100);
    bench.agrees(history, past, "before");

    History late =
        new History(
            List.of(Shop.order("c0001", "late", FROM.plus(Duration.ofDays(20)), "5000", "EUR")),
            List.of());
    bench.publish(late);
    bench.awaitUpToDate();

    List<io.clientele.contracts.profile.v1.Change> all = new ArrayList<>(history.profile());
    all.addAll(late.profile());
    bench.agrees(new History(all, history.feedback()), past, "after");
  }

  @Test
  void metricsSayWhatWasBoughtInTheCurrencyOfMostOrders() {
    Instant day = FROM.plus(Duration.ofDays(10));
    bench.load(
        new History(
            List.of(
                Shop.seen("a", FROM),
                Shop.order("a", "1", day, "10.00", "EUR"),
                Shop.order("a", "2", day.plus(Duration.ofDays(4)), "20.01", "EUR"),
                Shop.order("a", "3", day, "99", "USD"),
                Shop.refund("a", "r1", "1", day, "3", "EUR"),
                Shop.refund("a", "r2", "1", day, null, "EUR"),
                Shop.refund("a", "r3", "nowhere", day, null, "EUR"),
                Shop.seen("b", FROM)),
            List.of(Shop.feedback("a", "f", day, 5, null))),
        3);

    Score score = bench.scores().getScore(get("a", TO));

    assertThat(score.getMetrics().getOrders()).isEqualTo(3);
    assertThat(score.getMetrics().getRefunds()).isEqualTo(3);
    assertThat(score.getMetrics().getGrossRevenue().getUnits()).isEqualTo(30);
    assertThat(score.getMetrics().getGrossRevenue().getNanos()).isEqualTo(10_000_000);
    assertThat(score.getMetrics().getRefunded().getUnits()).isEqualTo(10);
    assertThat(score.getMetrics().getNetRevenue().getUnits()).isEqualTo(20);
    assertThat(score.getMetrics().getAverageBasket().getNanos()).isEqualTo(5_000_000);
    assertThat(score.getMetrics().getOtherNetRevenueList()).hasSize(1);
    assertThat(score.getMetrics().getOtherNetRevenue(0).getUnits()).isEqualTo(99);
    assertThat(score.getMetrics().getPurchaseIntervalDays()).isCloseTo(64.0 / 3, within(1e-9));
    assertThat(score.getMetrics().getFeedback()).isEqualTo(1);
    assertThat(score.getMetrics().getFirstSeenAt()).isEqualTo(Shop.timestamp(FROM));

    Score prospect = bench.scores().getScore(get("b", TO));
    assertThat(prospect.getMetrics().hasNetRevenue()).isFalse();
    assertThat(prospect.getMetrics().hasPurchaseIntervalDays()).isFalse();
    assertThat(classification(prospect, "lifecycle").getLabel()).isEqualTo("prospect");
    assertThat(classification(prospect, "rfm").getLabel()).isEqualTo("UNKNOWN");
    assertThat(classification(prospect, "rfm").getConfidence()).isEqualTo(0);
    assertThat(classification(prospect, "rfm").getEvidence(0).getIndicator()).isEqualTo("orders");
  }

  @Test
  void everyFilterListsExactlyThoseWhoseLabelsMeetIt() {
    History history = Shop.random(11, 250, FROM, TO);
    bench.load(history, 200);
    for (Instant asOf : List.of(FROM.plus(Duration.ofDays(250)), TO.plus(Duration.ofDays(60)))) {
      List<Reference.Customer> all =
          Reference.classify(history, asOf).values().stream().map(Bench::stripped).toList();
      for (long seed = 0; seed < 150; seed++) {
        RandomFilter filter = RandomFilter.of(new Random(seed), 3);
        Predicate<Reference.Customer> meets = filter.meets();
        List<String> expected =
            new ArrayList<>(all.stream().filter(meets).map(Reference.Customer::id).toList());
        List<Score> found = bench.list(filter.text(), "customer_id", asOf, 1_000);
        assertThat(found)
            .as("seed %d: %s", seed, filter.text())
            .map(Score::getCustomerId)
            .isEqualTo(expected);
        assertThat(found).as(filter.text()).map(Bench::customer).allMatch(meets);
      }
    }
  }

  @Test
  void pagesOfEveryOrderFitTogether() {
    History history = Shop.random(12, 120, FROM, TO);
    bench.load(history, 200);
    Map<String, Comparator<Score>> orders = new HashMap<>();
    Comparator<Score> byId = Comparator.comparing(Score::getCustomerId);
    Comparator<Score> byNet = Comparator.comparing(score -> Bench.customer(score).net());
    Comparator<Score> byLast =
        Comparator.comparingLong(score -> score.getMetrics().getLastOrderAt().getSeconds());
    orders.put("", byNet.thenComparing(byId).reversed());
    orders.put("net_revenue", byNet.thenComparing(byId));
    orders.put("last_order_at desc", byLast.thenComparing(byId).reversed());
    orders.put("customer_id desc", byId.reversed());

    orders.forEach((orderBy, comparator) -> {
      List<Score> found = bench.list("", orderBy, TO, 7);
      assertThat(found).as(orderBy).hasSize(120).isSortedAccordingTo(comparator);
      assertThat(new HashSet<>(found)).hasSize(120);
    });
  }

  @Test
  void pagesOfThePresentKeepTheTimeOfTheFirst() {
    bench.load(Shop.random(13, 20, FROM, TO), 100);
    ListScoresRequest request = ListScoresRequest.newBuilder().setPageSize(5).build();

    var first = bench.scores().listScores(request);
    var second =
        bench
            .scores()
            .listScores(request.toBuilder().setPageToken(first.getNextPageToken()).build());

    assertThat(second.getScores(0).getAsOf()).isEqualTo(first.getScores(0).getAsOf());
    assertThat(
            refusal(
                request.toBuilder().setPageToken(first.getNextPageToken()).setFilter("orders > 1")))
        .isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
    assertThat(
            refusal(
                request.toBuilder()
                    .setPageToken(first.getNextPageToken())
                    .setOrderBy("customer_id")))
        .isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
    assertThat(
            refusal(
                request.toBuilder()
                    .setPageToken(first.getNextPageToken())
                    .setAsOf(Shop.timestamp(TO))))
        .isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
    for (String token : List.of("x", "AAAA", "%%%", first.getNextPageToken().substring(5))) {
      assertThat(refusal(request.toBuilder().setPageToken(token)))
          .isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
    }
  }

  @Test
  void theSummaryCountsWhatTheScoresSay() {
    History history = Shop.random(14, 200, FROM, TO);
    bench.load(history, 100);
    for (Instant asOf : List.of(FROM.plus(Duration.ofDays(100)), TO)) {
      var all = Reference.classify(history, asOf).values();

      Summary summary =
          bench
              .scores()
              .getSummary(GetSummaryRequest.newBuilder().setAsOf(Shop.timestamp(asOf)).build());

      assertThat(summary.getCustomers()).isEqualTo(all.size());
      for (LabelCount count : summary.getCountsList()) {
        assertThat(count.getCustomers())
            .as("%s %s", count.getDimension(), count.getLabel())
            .isEqualTo(
                all.stream()
                    .filter(one -> label(one, count.getDimension()).equals(count.getLabel()))
                    .count());
      }
      assertThat(summary.getCurrenciesList()).isNotEmpty();
      summary
          .getCurrenciesList()
          .forEach(currency -> {
            var buyers =
                all.stream()
                    .filter(
                        one -> one.orders() > 0 && one.currency().equals(currency.getCurrency()))
                    .toList();
            double net = buyers.stream().mapToDouble(one -> one.net().doubleValue()).sum();
            double top =
                buyers.stream()
                    .filter(Reference.Customer::top)
                    .mapToDouble(one -> one.net().doubleValue())
                    .sum();
            assertThat(currency.getBuyers()).isEqualTo(buyers.size());
            assertThat(currency.getTop20PercentShare()).isCloseTo(top / net, within(1e-9));
            assertThat(currency.getCuts().getMethod()).isEqualTo("quantile");
            assertThat(currency.getCuts().getRecencyCount()).isEqualTo(4);
          });
    }
  }

  private static String label(Reference.Customer customer, String dimension) {
    return switch (dimension) {
      case "rfm" -> customer.rfm();
      case "lifecycle" -> customer.lifecycle();
      case "value_tier" -> customer.tier();
      case "satisfaction" -> customer.satisfaction();
      case "frequency" -> customer.frequency();
      default -> throw new IllegalArgumentException(dimension);
    };
  }

  @Test
  void morePastTimesThanAreKeptAreAllAnswered() {
    History history = Shop.random(15, 40, FROM, TO);
    bench.load(history, 100);
    List<Integer> days = new ArrayList<>();
    for (int day = 10; day < 360; day += 25) {
      days.add(day);
    }
    Collections.shuffle(days, new Random(15));

    days.parallelStream()
        .forEach(day -> bench.agrees(history, FROM.plus(Duration.ofDays(day)), "day " + day));
  }

  @Test
  void whatIsNotKnownOrNotValidIsRefusedWithItsCode() {
    bench.load(new History(List.of(Shop.seen("a", FROM.plus(Duration.ofDays(5)))), List.of()), 10);

    assertThat(refusal(get("nobody", TO))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(refusal(get("a", FROM))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(refusal(get("", TO))).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(get("a\u0000", TO))).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(get("a", Instant.EPOCH.minusSeconds(1)))).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(get("a", Instant.parse("9000-01-01T00:00:00Z"))))
        .isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(ListScoresRequest.newBuilder().setPageSize(-1)))
        .isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(ListScoresRequest.newBuilder().setFilter("colour = red")))
        .isEqualTo(ErrorCode.INVALID_FILTER);
    assertThat(refusal(ListScoresRequest.newBuilder().setOrderBy("colour")))
        .isEqualTo(ErrorCode.INVALID_FILTER);
    assertThatThrownBy(() ->
            bench
                .scores()
                .batchGetScores(
                    BatchGetScoresRequest.newBuilder()
                        .addAllCustomerIds(Collections.nCopies(1_001, "a"))
                        .build()))
        .satisfies(failure -> assertThat(code(failure)).isEqualTo(ErrorCode.TOO_MANY_ITEMS));
  }

  private ErrorCode refusal(GetScoreRequest request) {
    try {
      bench.scores().getScore(request);
      throw new AssertionError("not refused");
    } catch (StatusRuntimeException e) {
      return code(e);
    }
  }

  private ErrorCode refusal(ListScoresRequest.Builder request) {
    try {
      bench.scores().listScores(request.build());
      throw new AssertionError("not refused");
    } catch (StatusRuntimeException e) {
      return code(e);
    }
  }

  private static ErrorCode code(Throwable failure) {
    ClienteleException refusal = GrpcErrors.fromStatus((StatusRuntimeException) failure);
    return refusal.code();
  }

  private static GetScoreRequest get(String customer, Instant asOf) {
    return GetScoreRequest.newBuilder()
        .setCustomerId(customer)
        .setAsOf(Shop.timestamp(asOf))
        .build();
  }
}

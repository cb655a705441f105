package io.clientele.scoring.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.type.Money;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.GetParetoCurveRequest;
import io.clientele.contracts.scoring.v1.GetParetoCurveRequest.Basis;
import io.clientele.contracts.scoring.v1.GetPortfolioRequest;
import io.clientele.contracts.scoring.v1.GetReferralValueRequest;
import io.clientele.contracts.scoring.v1.GetRfmCellsRequest;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.Metrics;
import io.clientele.contracts.scoring.v1.ParetoCurve.CurrencyCurve;
import io.clientele.contracts.scoring.v1.Portfolio;
import io.clientele.contracts.scoring.v1.Portfolio.CurrencyPortfolio;
import io.clientele.contracts.scoring.v1.ReferralValue;
import io.clientele.contracts.scoring.v1.RfmCells;
import io.clientele.contracts.scoring.v1.RfmDetail;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ValueServiceGrpc.ValueServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.wire.MoneyMessages;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ValueQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");

  @Inject Bench bench;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  ValueServiceBlockingStub values;

  @Test
  void profitIsKnownOfOrdersWhoseCostIsKnown() {
    bench.load(
        profile(
            Shop.costing(Shop.order("a", "1", FROM, "100", "EUR"), "60"),
            Shop.order("a", "2", FROM, "50", "EUR"),
            Shop.costing(Shop.order("a", "3", FROM, "999", "USD"), "1"),
            Shop.refund("a", "r1", "1", FROM.plusSeconds(9), "10", "EUR"),
            Shop.refund("a", "r2", "2", FROM.plusSeconds(9), null, "EUR"),
            Shop.order("b", "4", FROM, "50", "EUR")),
        10);

    assertThat(metrics("a").getKnownProfit()).isEqualTo(money("30", "EUR"));
    assertThat(metrics("b").hasKnownProfit()).isFalse();

    bench.publish(
        profile(
            Shop.costing(Shop.revised("a", "1", FROM, "80", "EUR", FROM.plusSeconds(60)), "75"),
            Shop.costing(Shop.revised("b", "4", FROM, "50", "EUR", FROM.plusSeconds(60)), "20.5")));
    bench.awaitUpToDate();

    assertThat(metrics("a").getKnownProfit()).isEqualTo(money("-5", "EUR"));
    assertThat(metrics("b").getKnownProfit()).isEqualTo(money("29.5", "EUR"));
  }

  @Test
  void aLaterVersionWithoutACostLeavesNoneKnown() {
    bench.load(
        profile(
            Shop.costing(Shop.order("a", "1", FROM, "100", "EUR"), "60"),
            Shop.revised("a", "1", FROM, "80", "EUR", FROM.plusSeconds(60))),
        1);
    assertThat(metrics("a").hasKnownProfit()).isFalse();
  }

  @Test
  void cellsCountTheScoresThatCustomersHave() {
    Random random = new Random(3);
    List<Change> told = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      for (int order = 0; order <= random.nextInt(6); order++) {
        told.add(
            Shop.order(
                "c" + i,
                i + "-" + order,
                FROM.plus(Duration.ofDays(random.nextInt(90))),
                String.valueOf(1 + random.nextInt(200)),
                i % 5 == 0 ? "USD" : "EUR"));
      }
    }
    told.add(Shop.seen("nobody", FROM));
    bench.load(profile(told.toArray(Change[]::new)), 20);

    List<String> everybody = IntStream.range(0, 60).mapToObj(i -> "c" + i).toList();
    for (Instant at : List.of(FROM.plus(Duration.ofDays(45)), FROM.plus(Duration.ofDays(100)))) {
      Map<String, Long> counted = new TreeMap<>();
      for (Score score : bench.scoresOf(everybody, at).values()) {
        RfmDetail rfm = Bench.classification(score, "rfm").getRfm();
        if (rfm.getRecency() > 0) {
          counted.merge(
              "%d %d %d".formatted(rfm.getRecency(), rfm.getFrequency(), rfm.getMonetary()),
              1L,
              Long::sum);
        }
      }
      RfmCells cells =
          values.getRfmCells(GetRfmCellsRequest.newBuilder().setAsOf(Shop.timestamp(at)).build());
      Map<String, Long> found = new TreeMap<>();
      cells
          .getCellsList()
          .forEach(cell ->
              found.put(
                  "%d %d %d".formatted(cell.getRecency(), cell.getFrequency(), cell.getMonetary()),
                  cell.getCustomers()));
      assertThat(found).isEqualTo(counted).hasSizeGreaterThan(5);
      assertThat(cells.getScores()).isEqualTo(5);
    }
  }

  @Test
  void theCurveIsThatOfEachCurrencyAtTheTimeAskedAbout() {
    bench.load(
        profile(
            Shop.order("a", "1", FROM, "60", "EUR"),
            Shop.costing(Shop.order("b", "2", FROM, "20", "EUR"), "15"),
            Shop.order("c", "3", FROM, "10", "EUR"),
            Shop.order("d", "4", FROM, "10", "EUR"),
            Shop.order("e", "5", FROM, "0", "EUR"),
            Shop.order("f", "6", FROM.plusSeconds(60), "7.25", "USD"),
            Shop.seen("nobody", FROM)),
        10);

    List<CurrencyCurve> curves = curves(Basis.NET_REVENUE, FROM.plusSeconds(99));
    assertThat(curves).hasSize(2);
    CurrencyCurve euros = curves.getFirst();
    assertThat(euros.getBuyers()).isEqualTo(5);
    assertThat(euros.getTotal()).isEqualTo(money("100", "EUR"));
    assertThat(euros.getTop20PercentShare()).isEqualTo(0.6);
    assertThat(euros.getGini()).isCloseTo(0.52, within(1e-12));
    assertThat(euros.getPointsList()).hasSize(6);
    assertThat(curves.getLast().getTotal()).isEqualTo(money("7.25", "USD"));

    assertThat(curves(Basis.PROFIT, FROM.plusSeconds(99)).getFirst().getTotal())
        .isEqualTo(money("85", "EUR"));
    assertThat(curves(Basis.NET_REVENUE, FROM.plusSeconds(1))).hasSize(1);
  }

  @Test
  void withoutAModelTheBaseIsWorthWhatItBrought() {
    bench.load(
        profile(
            Shop.costing(Shop.order("a", "1", FROM, "60", "EUR"), "20"),
            Shop.order("b", "2", FROM, "20", "EUR"),
            Shop.order("c", "3", FROM, "5", "USD")),
        10);

    Portfolio portfolio = values.getPortfolio(GetPortfolioRequest.getDefaultInstance());
    assertThat(portfolio.getModelId()).isEmpty();
    assertThat(portfolio.getCurrenciesList()).hasSize(2);
    CurrencyPortfolio euros = portfolio.getCurrencies(0);
    assertThat(euros.getBuyers()).isEqualTo(2);
    assertThat(euros.getNetRevenue()).isEqualTo(money("80", "EUR"));
    assertThat(euros.getKnownProfit()).isEqualTo(money("40", "EUR"));
    assertThat(euros.getCostCoverage()).isEqualTo(0.75);
    assertThat(euros.hasClv()).isFalse();
    assertThat(portfolio.getCurrencies(1).hasKnownProfit()).isFalse();
    assertThat(curves(Basis.CLV, FROM.plusSeconds(9))).isEmpty();
  }

  @Test
  void withAModelTheBaseIsWorthWhatItIsExpectedToBring() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      for (int k = 0; k <= i % 4; k++) {
        Instant at = now.minus(Duration.ofDays(300 - 60L * k));
        changes.add(Shop.order("c" + i, "o" + i + "-" + k, at, "20", i < 30 ? "EUR" : "USD"));
      }
    }
    bench.load(new History(changes, List.of()), 50);
    String model = "mdl_" + "0123456789abcdef01234567";
    pool.query(
            """
            INSERT INTO model (id, kind, state, request, body, report, notes) VALUES ('%s', 'CLV', 'IN_FORCE', '{}',
              '{"family": "BG_NBD", "parameters": {"r": 0.6, "alpha": 5, "a": 0.8, "b": 2.5},
                "covariance": [[0.01,0,0,0],[0,0.01,0,0],[0,0,0.01,0],[0,0,0,0.01]],
                "spend_parameters": {"p": 6, "q": 4, "v": 20},
                "spend_covariance": [[0.01,0,0],[0,0.01,0],[0,0,0.01]],
                "time_unit": "WEEK", "discount_rate": 0.1, "horizon_days": 365, "margin": 0.5, "currency": "EUR"}',
              '{}', '[]')
            """
                .formatted(model))
        .executeAndAwait();
    try {
      Portfolio portfolio = values.getPortfolio(GetPortfolioRequest.getDefaultInstance());
      assertThat(portfolio.getModelId()).isEqualTo(model);
      assertThat(portfolio.getHorizonDays()).isEqualTo(365);
      CurrencyPortfolio euros = portfolio.getCurrencies(0);
      assertThat(euros.getBuyers()).isEqualTo(30);
      assertThat(euros.getExpectedAlive()).isBetween(1.0, 30.0);
      assertThat(euros.getExpectedPurchases()).isPositive();
      assertThat(euros.getClvLow().getUnits()).isLessThan(euros.getClv().getUnits());
      assertThat(euros.getClvHigh().getUnits()).isGreaterThan(euros.getClv().getUnits());
      CurrencyPortfolio dollars = portfolio.getCurrencies(1);
      assertThat(dollars.getExpectedPurchases()).isPositive();
      assertThat(dollars.hasClv()).isFalse();

      List<CurrencyCurve> curves =
          values
              .getParetoCurve(GetParetoCurveRequest.newBuilder().setBasis(Basis.CLV).build())
              .getCurrenciesList();
      assertThat(curves).hasSize(1);
      assertThat(curves.getFirst().getTotal()).isEqualTo(euros.getClv());
      assertThat(curves.getFirst().getGini()).isBetween(0.0, 1.0);
    } finally {
      pool.query("DELETE FROM model WHERE id = '" + model + "'").executeAndAwait();
    }
  }

  @Test
  void whatIsKnownOfAPersonIsKeptUntilItIsToldAnew() {
    Struct told =
        Struct.newBuilder()
            .putFields("plan", Value.newBuilder().setStringValue("basic").build())
            .putFields("pets", Value.newBuilder().setNumberValue(2).build())
            .build();
    bench.load(profile(Shop.seen("a", FROM), Shop.person("a", told, "b")), 10);
    assertThat(texts("SELECT attributes::text FROM person WHERE person_id = 'a'"))
        .containsExactly("{\"pets\": 2.0, \"plan\": \"basic\"}");
    assertThat(texts("SELECT referred_by FROM referral")).containsExactly("b");

    bench.publish(profile(Shop.person("a", Struct.getDefaultInstance(), "")));
    bench.awaitUpToDate();
    assertThat(texts("SELECT attributes::text FROM person WHERE person_id = 'a'"))
        .containsExactly("{}");
    assertThat(texts("SELECT referred_by FROM referral")).isEmpty();
  }

  @Test
  void whomSomebodyBroughtCountsHalfByGeneration() {
    bench.load(
        profile(
            Shop.seen("root", FROM),
            Shop.order("b", "1", FROM, "100", "EUR"),
            Shop.order("c", "2", FROM, "40", "EUR"),
            Shop.order("c", "3", FROM, "8", "USD"),
            Shop.order("c", "4", FROM, "1", "EUR"),
            brought("b", "root"),
            brought("c", "b-too"),
            Shop.person("b-too", "b", false),
            brought("root", "c")),
        100);

    ReferralValue value = value("root");
    assertThat(value.getGenerationsList()).containsExactly(1L, 1L);
    assertThat(value.getValueList()).containsExactly(money("60.25", "EUR"), money("2", "USD"));
    assertThat(value.getDiscount()).isEqualTo(0.5);
    assertThat(value("b-too").getCustomerId()).isEqualTo("b");
    assertThat(value("c").getGenerationsList()).as("a circle ends").containsExactly(1L, 1L);
  }

  @Test
  void nobodyIsAskedAboutWhoIsNotKnownOrRefused() {
    bench.load(profile(Shop.seen("a", FROM), Shop.person("a", "a", true)), 10);
    refused("a", Status.Code.FAILED_PRECONDITION);
    refused("stranger", Status.Code.NOT_FOUND);
    refused("", Status.Code.INVALID_ARGUMENT);
  }

  private void refused(String customer, Status.Code code) {
    assertThatThrownBy(() -> value(customer))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> assertThat(failure.getStatus().getCode()).isEqualTo(code));
  }

  @Test
  void valuesAgreeWithWalkingRandomGraphsWithCircles() {
    for (long seed = 1; seed <= 4; seed++) {
      Random random = new Random(seed);
      int size = 5 + random.nextInt(40);
      Map<String, String> referrers = new TreeMap<>();
      Map<String, String> persons = new TreeMap<>();
      Map<String, BigDecimal> nets = new TreeMap<>();
      Set<String> refused = new TreeSet<>();
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String id = "p" + i;
        persons.put(id, id);
        changes.add(Shop.order(id, "o" + i, FROM, Integer.toString(i + 1), "EUR"));
        nets.put(id, BigDecimal.valueOf(i + 1));
        // Ids that were merged: q1 is p1.
        String merged = "q" + i;
        persons.put(merged, id);
        changes.add(Shop.person(merged, id, false));
        boolean refuses = random.nextInt(8) == 0;
        String by =
            random.nextInt(5) == 0 ? "" : (random.nextBoolean() ? "p" : "q") + random.nextInt(size);
        Change.Builder change = brought(id, by).toBuilder();
        change.getCustomerChangedBuilder().setProfilingRefused(refuses);
        changes.add(change.build());
        if (refuses) {
          refused.add(id);
        }
        if (!by.isEmpty()) {
          referrers.put(id, by);
        }
      }
      bench.load(new History(changes, List.of()), 1 + random.nextInt(50));
      for (String id : nets.keySet()) {
        if (!refused.contains(id)) {
          assertThat(value(id))
              .as("seed %s, %s of %s", seed, id, referrers)
              .isEqualTo(walked(id, referrers, persons, nets, refused));
        }
      }
    }
  }

  // Generation by generation, everybody once.
  private static ReferralValue walked(
      String root,
      Map<String, String> referrers,
      Map<String, String> persons,
      Map<String, BigDecimal> nets,
      Set<String> refused) {
    Set<String> met = new HashSet<>(Set.of(root));
    Set<String> last = Set.of(root);
    BigDecimal value = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ONE;
    ReferralValue.Builder expected =
        ReferralValue.newBuilder().setCustomerId(root).setDiscount(0.5);
    for (int generation = 1; generation <= 5; generation++) {
      weight = weight.divide(BigDecimal.TWO);
      Set<String> next = new TreeSet<>();
      for (String person : nets.keySet()) {
        String by = referrers.get(person);
        if (by != null && last.contains(persons.get(by)) && !refused.contains(person)) {
          next.add(person);
        }
      }
      next.removeAll(met);
      if (next.isEmpty()) {
        break;
      }
      for (String person : next) {
        value = value.add(nets.getOrDefault(person, BigDecimal.ZERO).multiply(weight));
      }
      expected.addGenerations(next.size());
      met.addAll(next);
      last = next;
    }
    if (value.signum() != 0) {
      expected.addValue(money(value.toPlainString(), "EUR"));
    }
    return expected.build();
  }

  private static Change brought(String person, String by) {
    return Shop.person(person, Struct.getDefaultInstance(), by);
  }

  private ReferralValue value(String customer) {
    return values.getReferralValue(
        GetReferralValueRequest.newBuilder().setCustomerId(customer).build());
  }

  private List<CurrencyCurve> curves(Basis basis, Instant asOf) {
    return values
        .getParetoCurve(
            GetParetoCurveRequest.newBuilder()
                .setBasis(basis)
                .setAsOf(Shop.timestamp(asOf))
                .build())
        .getCurrenciesList();
  }

  private Metrics metrics(String customer) {
    return bench
        .scores()
        .getScore(GetScoreRequest.newBuilder().setCustomerId(customer).build())
        .getMetrics();
  }

  private List<String> texts(String sql) {
    List<String> found = new ArrayList<>();
    pool.query(sql).executeAndAwait().forEach(row -> found.add(row.getString(0)));
    return found;
  }

  private static Money money(String amount, String currency) {
    return MoneyMessages.money(new BigDecimal(amount), currency);
  }

  private static History profile(Change... changes) {
    return new History(List.of(changes), List.of());
  }
}

package io.clientele.scoring.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.ComplaintMoved;
import io.clientele.contracts.feedback.v1.ScoreGiven;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.Demographics;
import io.clientele.contracts.scoring.v1.EraseCustomersRequest;
import io.clientele.contracts.scoring.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Merging;
import io.clientele.scoring.Persons;
import io.clientele.scoring.Reference;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ErasureQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant PAST = Instant.parse("2025-07-01T00:00:00Z");

  @Inject Bench bench;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  PrivacyServiceBlockingStub privacy;

  @Test
  void everythingOfThePersonGoesAndTheReceiptSaysHowMuch() {
    bench.load(
        new History(
            List.of(
                Shop.seen("gone", FROM),
                Shop.order("gone", "o1", FROM, "10", "EUR"),
                Shop.order("gone-too", "o2", FROM, "20", "EUR"),
                Shop.refund("gone-too", "r1", "o2", FROM, "5", "EUR"),
                Shop.person("gone-too", "gone", false),
                Shop.person(
                    "gone",
                    "gone",
                    false,
                    Demographics.newBuilder().setOccupation("diver").build()),
                Shop.listing(Shop.order("gone", "o4", FROM, "0", "EUR"), "boots"),
                Shop.shown("gone", "m1", FROM, "stays"),
                Shop.shown("stays", "m2", FROM, "gone-too"),
                Shop.order("stays", "o3", TO, "30", "EUR"),
                Shop.person("stays", Struct.getDefaultInstance(), "gone-too"),
                Shop.refund("stays", "r2", "o1", FROM, null, "EUR")),
            List.of(
                Shop.feedback("gone", "f1", FROM, 5, null),
                Shop.score("gone", "s1", FROM, ScoreGiven.Metric.CSAT, 5, 1, 5),
                complaint("gone-too", 1, ComplaintMoved.State.OPEN),
                complaint("gone-too", 2, ComplaintMoved.State.RESOLVED))),
        100);
    bench.scoresOf(List.of("gone"), FROM);

    Map<String, Long> erased = new HashMap<>(erase("gone", "gone-too"));
    assertThat(erased.remove("label_changes")).isGreaterThanOrEqualTo(3);
    // What rules hold of somebody follows from the tiers, which are made in the background.
    assertThat(erased).containsKeys("playbook_holdings", "playbook_dues", "tasks");
    erased.keySet().removeAll(Set.of("playbook_holdings", "playbook_dues", "tasks"));
    assertThat(erased)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("customers", 2L),
                Map.entry("purchases", 3L),
                Map.entry("refunds", 1L),
                Map.entry("purchase_lines", 1L),
                Map.entry("activities", 1L),
                Map.entry("opinions", 1L),
                Map.entry("signals", 3L),
                Map.entry("asked_needs", 0L),
                Map.entry("customer_needs", 0L),
                Map.entry("social_places", 0L),
                Map.entry("standings", 2L),
                Map.entry("tiers", 0L),
                Map.entry("segment_members", 0L),
                Map.entry("tier_moves", 0L),
                Map.entry("tier_simulation_moves", 0L),
                Map.entry("memberships", 1L),
                Map.entry("referrals", 1L),
                Map.entry("persons", 1L),
                Map.entry("labelled_persons", 1L),
                Map.entry("contacts", 0L),
                Map.entry("labels", 3L)));

    assertThat(tablesWith("gone")).isEmpty();
    assertThat(tablesWith("diver")).isEmpty();
    bench.awaitUpToDate();
    assertThat(bench.scoresOf(List.of("gone", "gone-too", "stays"), TO)).containsOnlyKeys("stays");
    assertThat(bench.scoresOf(List.of("gone"), FROM)).isEmpty();
    assertThat(texts("SELECT other_customer FROM activity")).containsExactly("");
    // What was left of an order that is gone is nothing.
    assertThat(
            Bench.customer(bench.scoresOf(List.of("stays"), TO).values().iterator().next()).net())
        .isEqualByComparingTo("30");
    assertThat(erase("gone", "gone-too").values()).containsOnly(0L);
  }

  private static io.clientele.contracts.feedback.v1.Change complaint(
      String customer, long revision, ComplaintMoved.State state) {
    return Shop.complaint(
        customer,
        "k1",
        revision,
        FROM,
        state,
        ComplaintMoved.Severity.HIGH,
        ComplaintMoved.Solution.SOLUTION_UNSPECIFIED);
  }

  @Test
  void whatAFeedStillBringsOfThemIsIgnored() {
    bench.load(
        new History(List.of(Shop.seen("gone", FROM), Shop.seen("stays", FROM)), List.of()), 9);
    erase("gone");

    bench.publish(
        new History(
            List.of(
                Shop.order("gone", "o1", FROM, "10", "EUR"),
                Shop.order("stays", "o2", FROM, "10", "EUR"),
                Shop.person("gone", "stays", false),
                Shop.person("other", Struct.getDefaultInstance(), "gone"),
                Shop.person("stays", "gone", true),
                Shop.shown("gone", "m1", FROM, ""),
                Shop.shown("stays", "m2", FROM, "gone"),
                Shop.person("gone", "gone", true)),
            List.of(
                Shop.feedback("gone", "f1", FROM, 5, null),
                Shop.score("gone", "s1", FROM, ScoreGiven.Metric.NPS, 5, 0, 10),
                complaint("gone", 1, ComplaintMoved.State.OPEN))));
    bench.awaitUpToDate();

    assertThat(tablesWith("gone")).isEmpty();
    assertThat(bench.scoresOf(List.of("gone", "stays"), TO)).containsOnlyKeys("stays");
  }

  @Test
  void erasuresAmidBatchesAndPastTimesLeaveNobodyBehind() {
    for (long seed = 51; seed <= 53; seed++) {
      Random random = new Random(seed);
      History history = Shop.random(seed, 150, FROM, TO);
      History told = history.shuffled(random).with(new Merging(random, 150).acts(60), random);
      Persons persons = Persons.of(told.profile());
      List<String> ids = new ArrayList<>(Reference.classify(told, TO).keySet());
      Collections.shuffle(ids, random);
      Set<String> gone = new TreeSet<>();
      bench.empty(1 + random.nextInt(20));
      bench.publish(told);
      try (ExecutorService others = Executors.newFixedThreadPool(4)) {
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        for (String person : ids.subList(0, 30)) {
          Set<String> all = persons.idsOf(Set.of(person));
          gone.addAll(all);
          calls.add(CompletableFuture.runAsync(() -> erase(all), others));
          Instant past = PAST.plus(Duration.ofDays(random.nextInt(20)));
          calls.add(CompletableFuture.runAsync(() -> bench.scoresOf(ids, past), others));
        }
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
      }
      bench.awaitUpToDate();

      assertThat(rows(gone)).as("seed %d", seed).isZero();
      History left = without(told, gone);
      bench.agrees(left, TO, "seed " + seed);
      bench.agrees(left, PAST, "seed %d, the past".formatted(seed));
    }
  }

  private static History without(History history, Set<String> gone) {
    List<Change> profile =
        history.profile().stream()
            .filter(change -> !gone.contains(change.getCustomerId()))
            .filter(change -> !gone.contains(change.getCustomerChanged().getPersonId()))
            .toList();
    return new History(
        profile,
        history.feedback().stream()
            .filter(change -> !gone.contains(change.getCustomerId()))
            .toList());
  }

  @Test
  void noColumnThatHoldsACustomerIsForgotten() {
    assertThat(
            texts(
                """
                SELECT DISTINCT table_name FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name IN ('customer_id', 'person_id')
                """))
        .containsExactlyInAnyOrderElementsOf(
            ErasedTable.ALL.stream().map(ErasedTable::name).toList());
  }

  @Test
  void aRequestAtFaultIsRefused() {
    refused(ErrorCode.INVALID_FIELD, List.of("ok", ""));
    refused(ErrorCode.INVALID_FIELD, List.of("secret\u0000"));
    refused(ErrorCode.TOO_MANY_ITEMS, Collections.nCopies(1_001, "c"));
  }

  private void refused(ErrorCode code, List<String> ids) {
    assertThatThrownBy(() -> erase(ids))
        .hasMessageNotContaining("secret")
        .satisfies(failure ->
            assertThat(GrpcErrors.fromStatus((StatusRuntimeException) failure).code())
                .isEqualTo(code));
  }

  private Map<String, Long> erase(String... ids) {
    return erase(List.of(ids));
  }

  private Map<String, Long> erase(Collection<String> ids) {
    return privacy
        .eraseCustomers(EraseCustomersRequest.newBuilder().addAllCustomerIds(ids).build())
        .getErasedMap();
  }

  /** In how many rows of any table one of the ids stands. */
  private long rows(Set<String> ids) {
    String list = "'" + String.join("','", ids) + "'";
    long found = 0;
    for (ErasedTable table : ErasedTable.ALL) {
      for (String column :
          texts(
              "SELECT column_name FROM information_schema.columns WHERE table_name = '%s' AND column_name IN ('customer_id', 'person_id')"
                  .formatted(table.name()))) {
        found +=
            texts("SELECT 'x' FROM %s WHERE %s IN (%s)".formatted(table.name(), column, list))
                .size();
      }
    }
    return found;
  }

  /** The tables in which a text occurs in any column of any row. */
  private List<String> tablesWith(String text) {
    return texts(
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            """)
        .stream()
        .filter(table ->
            !texts("SELECT 'x' FROM %s r WHERE r::text LIKE '%%%s%%'".formatted(table, text))
                .isEmpty())
        .toList();
  }

  private List<String> texts(String sql) {
    List<String> found = new ArrayList<>();
    pool.query(sql).executeAndAwait().forEach(row -> found.add(row.getString(0)));
    return found;
  }
}

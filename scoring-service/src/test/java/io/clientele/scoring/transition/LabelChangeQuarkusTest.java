package io.clientele.scoring.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.GetFeedStatusRequest;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.scoring.v1.LabelChange;
import io.clientele.contracts.scoring.v1.LabelChangeBatch;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceBlockingStub;
import io.clientele.contracts.scoring.v1.ListTransitionsRequest;
import io.clientele.contracts.scoring.v1.ListTransitionsResponse;
import io.clientele.contracts.scoring.v1.WatchScoresRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class LabelChangeQuarkusTest {

  private static final Instant DAY = Instant.parse("2025-03-01T00:00:00Z");
  private static final ChangeFilter ALL = new ChangeFilter(List.of(), List.of());

  @Inject Bench bench;
  @Inject Pool pool;
  @Inject ChangeReads reads;
  @Inject ChangeSweep sweep;
  @Inject LabelRecording recording;
  @Inject LabelRepository labels;
  @Inject DueLabels due;
  @Inject Flyway flyway;

  @Inject
  @GrpcClient("scoring")
  LabelChangeServiceBlockingStub changes;

  @Test
  void overlappingTransactionsNeverMakeAReaderSkipOrRepeat() {
    for (boolean olderCommitsFirst : new boolean[] {true, false}) {
      bench.empty(100);
      SqlConnection older = pool.getConnectionAndAwait();
      SqlConnection newer = pool.getConnectionAndAwait();
      try {
        Transaction olderWork = older.beginAndAwait();
        Transaction newerWork = newer.beginAndAwait();
        // The older transaction has the lower id whatever it writes later.
        older.query("SELECT pg_current_xact_id()").executeAndAwait();
        insert(newer, "o1");
        insert(older, "o2");
        insert(newer, "o3");
        insert(older, "o4");
        List<String> seen = new ArrayList<>();
        Place place = read(Place.START, seen);
        assertThat(seen).isEmpty();
        assertThat(reads.pending(place).await().indefinitely()).isZero();

        (olderCommitsFirst ? olderWork : newerWork).commitAndAwait();
        place = read(place, seen);
        assertThat(reads.pending(place).await().indefinitely())
            .isEqualTo(olderCommitsFirst ? 0 : 2);

        (olderCommitsFirst ? newerWork : olderWork).commitAndAwait();
        place = read(place, seen);

        assertThat(seen).containsExactly("o2", "o4", "o1", "o3");
        assertThat(reads.pending(place).await().indefinitely()).isZero();
      } finally {
        older.closeAndAwait();
        newer.closeAndAwait();
      }
    }
  }

  @Test
  void afterARestoreFromADumpTheFeedGoesOnBehindWhatWasRead() {
    bench.empty(100);
    SqlConnection connection = pool.getConnectionAndAwait();
    try {
      insert(connection, "before");
      // In the database that it is restored into far fewer transactions have been.
      connection
          .query("UPDATE label_change SET xid = (xid::text::bigint + 1000000)::text::xid8")
          .executeAndAwait();
      List<String> seen = new ArrayList<>();
      Place place = read(Place.START, seen);
      assertThat(seen).as("stuck: its transaction is still to come").isEmpty();

      flyway.migrate();

      place = read(place, seen);
      insert(connection, "after");
      read(place, seen);
      assertThat(seen).containsExactly("before", "after");
    } finally {
      connection.closeAndAwait();
    }
  }

  private Place read(Place from, List<String> seen) {
    ChangePage page = reads.after(from, ALL, 100).await().indefinitely();
    page.changes().forEach(change -> seen.add(change.customerId()));
    return page.next();
  }

  private static void insert(SqlConnection connection, String customer) {
    connection
        .query(
            """
            INSERT INTO label_change (customer_id, dimension, from_label, to_label, at, cause, reason, recorded_at)
            VALUES ('%s', 'lifecycle', '', 'new', now(), 'FACT', 'x', now())
            """
                .formatted(customer))
        .executeAndAwait();
  }

  @Test
  void aReaderThatResumesAfterAnyChangeHasTheSameWhole() {
    bench.load(Shop.random(81, 60, DAY, DAY.plus(Duration.ofDays(300))), 30);
    due.recordUntil(Instant.now()).await().indefinitely();
    awaitQuiet();
    for (ChangeFilter filter :
        List.of(
            ALL,
            new ChangeFilter(List.of("lifecycle"), List.of()),
            new ChangeFilter(List.of(), List.of("c0003", "c0017")),
            new ChangeFilter(List.of("value_tier", "satisfaction"), List.of("c0003")))) {
      Random random = new Random(82);
      var whole = follow(Place.START, filter, 1_000_000, random);
      assertThat(whole).isNotEmpty();
      assertThat(new HashSet<>(whole)).hasSize(whole.size());
      assertThat(whole)
          .allMatch(change ->
              (filter.dimensions().isEmpty() || filter.dimensions().contains(change.dimension()))
                  && (filter.customerIds().isEmpty()
                      || filter.customerIds().contains(change.customerId())));
      for (int i = 0; i < whole.size(); i += 1 + random.nextInt(7)) {
        assertThat(follow(whole.get(i).place(), filter, 1 + random.nextInt(9), random))
            .isEqualTo(whole.subList(i + 1, whole.size()));
      }
    }
  }

  private List<io.clientele.scoring.transition.LabelChange> follow(
      Place from, ChangeFilter filter, int limit, Random random) {
    List<io.clientele.scoring.transition.LabelChange> all = new ArrayList<>();
    ChangePage page;
    Place place = from;
    do {
      page = reads.after(place, filter, limit).await().indefinitely();
      place = page.next();
      all.addAll(page.changes());
    } while (page.more());
    assertThat(reads.after(place, filter, 1 + random.nextInt(5)).await().indefinitely().changes())
        .isEmpty();
    return all;
  }

  @Test
  void aStreamTellsWhatHappensFromItsPlaceOnAndEveryChangeCarriesItsCursor() {
    bench.load(
        new History(
            List.of(
                Shop.order("w1", "w1", DAY, "10", "EUR"), Shop.order("w2", "w2", DAY, "20", "EUR")),
            List.of()),
        10);
    awaitQuiet();
    List<LabelChange> first = watch("0", 6);
    assertThat(first).extracting(LabelChange::getToLabel).doesNotContain("");
    assertThat(first)
        .filteredOn(change -> change.getDimension().equals("lifecycle"))
        .allSatisfy(change -> {
          assertThat(change.getFromLabel()).isEmpty();
          assertThat(change.getToLabel()).isEqualTo("churned");
          assertThat(change.getCause()).isEqualTo(LabelChange.Cause.FACT);
          assertThat(change.getReason()).startsWith("silent for ");
        });
    assertThat(watch(first.get(2).getCursor().getToken(), 3)).isEqualTo(first.subList(3, 6));

    // From the end that the status tells of: all that comes later, and nothing else.
    String end =
        changes.getFeedStatus(GetFeedStatusRequest.getDefaultInstance()).getEnd().getToken();
    assertThat(pendingAfter(end)).isZero();
    bench.publish(new History(List.of(Shop.order("w3", "w3", DAY, "5", "EUR")), List.of()));
    bench.awaitUpToDate();
    assertThat(watch(end, 3))
        .doesNotContainAnyElementsOf(first)
        .extracting(LabelChange::getCustomerId)
        .containsOnly("w3");
  }

  @Test
  void aStreamWithoutAPlaceBeginsNowAndFiltersByAnyIdOfAPerson() throws InterruptedException {
    bench.load(
        new History(
            List.of(
                Shop.order("n0", "n0", DAY, "10", "EUR"),
                Shop.order("n1", "n1", DAY, "10", "EUR"),
                Shop.person("n0", "n1", false),
                Shop.person("n1", "n1", false)),
            List.of()),
        10);
    awaitQuiet();
    Iterator<LabelChangeBatch> fresh = stream("", List.of("lifecycle"), List.of("n0"));
    List<LabelChange> told = new CopyOnWriteArrayList<>();
    Thread listener =
        Thread.ofVirtual().start(() -> fresh.next().getChangesList().forEach(told::add));
    // When the stream begins is not known here: something happens again and again until it tells.
    for (int order = 0; listener.isAlive(); order++) {
      Instant at = order % 2 == 0 ? Instant.now() : DAY;
      bench.publish(
          new History(
              List.of(
                  Shop.revised("n1", "again", at, "5", "EUR", Instant.now()),
                  Shop.order("other" + order, "x" + order, DAY, "5", "EUR")),
              List.of()));
      bench.awaitUpToDate();
      listener.join(Duration.ofMillis(200));
    }
    assertThat(told).isNotEmpty();
    assertThat(told)
        .allSatisfy(change -> {
          assertThat(change.getCustomerId()).isEqualTo("n1");
          assertThat(change.getDimension()).isEqualTo("lifecycle");
          assertThat(change.getFromLabel()).isNotEmpty();
        });
  }

  @Test
  void aStreamThatItsClientLeavesLeavesTheOthersOfTheConnectionAlone() {
    bench.load(new History(List.of(Shop.order("s0", "s0", DAY, "10", "EUR")), List.of()), 10);
    awaitQuiet();
    Iterator<LabelChangeBatch> stays = stream("0", List.of("lifecycle"), List.of());
    assertThat(stays.next().getChangesCount()).isOne();
    for (int i = 1; i <= 20; i++) {
      try (var left = io.grpc.Context.current().withCancellation()) {
        left.run(() -> stream("0", List.of(), List.of()).next());
      }
      String customer = "s" + i;
      bench.publish(
          new History(List.of(Shop.order(customer, customer, DAY, "10", "EUR")), List.of()));
      bench.awaitUpToDate();

      assertThat(stays.next().getChangesList())
          .extracting(LabelChange::getCustomerId)
          .containsExactly(customer);
    }
  }

  private long pendingAfter(String token) {
    return changes
        .getFeedStatus(
            GetFeedStatusRequest.newBuilder()
                .setAfter(FeedCursor.newBuilder().setToken(token))
                .build())
        .getPending();
  }

  private Iterator<LabelChangeBatch> stream(
      String after, List<String> dimensions, List<String> customers) {
    return changes
        .withDeadlineAfter(60, TimeUnit.SECONDS)
        .watchScores(
            WatchScoresRequest.newBuilder()
                .setAfter(FeedCursor.newBuilder().setToken(after))
                .addAllDimensions(dimensions)
                .addAllCustomerIds(customers)
                .build());
  }

  private List<LabelChange> watch(String after, int count) {
    Iterator<LabelChangeBatch> batches = stream(after, List.of(), List.of());
    List<LabelChange> found = new ArrayList<>();
    while (found.size() < count) {
      LabelChangeBatch batch = batches.next();
      assertThat(batch.getChangesList()).isNotEmpty();
      found.addAll(batch.getChangesList());
    }
    return found.subList(0, count);
  }

  @Test
  void aBadPlaceOrFilterIsRefusedByField() {
    refused(
        () -> stream("nonsense", List.of(), List.of()).next(),
        ErrorCode.INVALID_FIELD,
        "after.token");
    refused(
        () -> stream("", List.of(" "), List.of()).next(), ErrorCode.INVALID_FIELD, "dimensions");
    refused(
        () -> stream("", List.of(), List.of("")).next(), ErrorCode.INVALID_FIELD, "customer_ids");
    refused(() -> pendingAfter("1.2.3"), ErrorCode.INVALID_FIELD, "after.token");
    refused(() -> list("nobody-at-all", 0, ""), ErrorCode.CUSTOMER_NOT_FOUND, "customer_id");
    refused(() -> list("", 0, ""), ErrorCode.INVALID_FIELD, "customer_id");
    refused(() -> list("x", 0, "nonsense"), ErrorCode.INVALID_PAGE_TOKEN, "page_token");
  }

  private static void refused(Runnable call, ErrorCode code, String field) {
    assertThatThrownBy(call::run)
        .satisfies(failure -> {
          var refusal = GrpcErrors.fromStatus((StatusRuntimeException) failure);
          assertThat(refusal.code()).isEqualTo(code);
          assertThat(refusal.field()).isEqualTo(field);
        });
  }

  @Test
  void aPersonsChangesAreListedLatestFirstByAnyIdAndInPagesThatFitTogether() {
    bench.load(
        new History(
            List.of(
                Shop.order("l1", "l1", DAY, "10", "EUR"), Shop.order("l2", "l2", DAY, "10", "EUR")),
            List.of()),
        10);
    bench.publish(
        new History(
            List.of(Shop.person("l1", "l1", false), Shop.person("l2", "l1", false)), List.of()));
    bench.awaitUpToDate();
    awaitQuiet();

    List<LabelChange> all = list("l1", 0, "").getChangesList();
    assertThat(list("l2", 0, "").getChangesList()).isEqualTo(all);
    assertThat(all).extracting(LabelChange::getCustomerId).contains("l1", "l2");
    assertThat(all)
        .extracting(change -> change.getAt().getSeconds())
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(all.stream().filter(change -> change.getToLabel().isEmpty()))
        .hasSize(3)
        .allMatch(change -> change.getReason().equals("merged into another customer"));

    List<LabelChange> paged = new ArrayList<>();
    String token = "";
    do {
      ListTransitionsResponse page = list("l1", 2, token);
      assertThat(page.getChangesCount()).isBetween(1, 2);
      paged.addAll(page.getChangesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(paged).isEqualTo(all);
    assertThat(
            changes
                .listTransitions(
                    ListTransitionsRequest.newBuilder()
                        .setCustomerId("l2")
                        .addDimensions("lifecycle")
                        .build())
                .getChangesList())
        .isEqualTo(all.stream().filter(one -> one.getDimension().equals("lifecycle")).toList());
  }

  @Test
  void whoRefusedIsToldOfOnlyThatTheLabelsEnded() {
    bench.load(new History(List.of(Shop.order("q1", "q1", DAY, "10", "EUR")), List.of()), 10);
    awaitQuiet();
    bench.publish(new History(List.of(Shop.person("q1", "q1", true)), List.of()));
    bench.awaitUpToDate();
    awaitQuiet();

    assertThat(follow(Place.START, ALL, 3, new Random(1)))
        .hasSize(3)
        .allSatisfy(change -> {
          assertThat(change.to()).isEmpty();
          assertThat(change.reason()).isEqualTo("profiling refused");
        });
    refused(() -> list("q1", 0, ""), ErrorCode.WRONG_STATE, "customer_id");
  }

  @Test
  void labelsThatAreComputedElsewhereAreRecordedWhereTheyDifferAndComputedAgainWhenDue() {
    bench.load(new History(List.of(Shop.order("e1", "e1", DAY, "10", "EUR")), List.of()), 10);
    awaitQuiet();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant soon = now.plusSeconds(3_600);
    record(label("e1", "low", now, soon));
    record(label("e1", "low", now, soon));
    record(label("stranger", "low", now, soon));
    assertThat(ofScorecard()).extracting("to").containsExactly("low");

    due.recordUntil(soon.plusSeconds(10)).await().indefinitely();
    assertThat(ofScorecard())
        .extracting("from", "to", "at", "cause", "reason")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("", "low", now, Cause.DEFINITION, "by hand"),
            org.assertj.core.groups.Tuple.tuple("low", "high", soon, Cause.TIME, "grew"));

    record(label("e1", "", now.plusSeconds(7_200), null));
    assertThat(ofScorecard()).extracting("to").containsExactly("low", "high", "");
    assertThatThrownBy(() -> record(label("e1", "low", now, null), label("e1", "high", now, null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LabelNow label(
      String person, String label, Instant at, @org.jspecify.annotations.Nullable Instant nextDue) {
    return new LabelNow(
        person, GrowingLabels.DIMENSION, label, at, Cause.DEFINITION, "by hand", nextDue);
  }

  private void record(LabelNow... labels) {
    pool.withTransaction(connection -> recording.record(connection, List.of(labels), Instant.now()))
        .await()
        .indefinitely();
  }

  private List<io.clientele.scoring.transition.LabelChange> ofScorecard() {
    return follow(
        Place.START,
        new ChangeFilter(List.of(GrowingLabels.DIMENSION), List.of()),
        10,
        new Random(1));
  }

  @Test
  void oldChangesAreForgottenInTheOrderOfTheFeed() {
    bench.load(new History(List.of(Shop.order("k1", "k1", DAY, "10", "EUR")), List.of()), 10);
    awaitQuiet();
    int before = follow(Place.START, ALL, 100, new Random(1)).size();
    sweep.sweep(Instant.now().plus(Duration.ofDays(399))).await().indefinitely();
    assertThat(follow(Place.START, ALL, 100, new Random(1))).hasSize(before);

    sweep.sweep(Instant.now().plus(Duration.ofDays(401))).await().indefinitely();
    assertThat(follow(Place.START, ALL, 100, new Random(1))).isEmpty();
  }

  /** Until the value tiers that follow from the current cuts are recorded, and all can be read. */
  private void awaitQuiet() {
    Bench.await(
        () ->
            bench.freshness().getUpToDate()
                && labels.unlikeTheirTier(Instant.now(), "", 1).await().indefinitely().isEmpty()
                && reads.pending(reads.place("").await().indefinitely()).await().indefinitely()
                    == 0,
        "everything is recorded");
  }

  private ListTransitionsResponse list(String customer, int size, String token) {
    return changes.listTransitions(
        ListTransitionsRequest.newBuilder()
            .setCustomerId(customer)
            .setPageSize(size)
            .setPageToken(token)
            .build());
  }
}

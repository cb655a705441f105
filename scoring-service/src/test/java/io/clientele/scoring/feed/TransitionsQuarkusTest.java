package io.clientele.scoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Merging;
import io.clientele.scoring.Reference;
import io.clientele.scoring.Reference.Customer;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.standing.CutsRenewal;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.DueLabels;
import io.clientele.scoring.transition.TierRecording;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Transitions under a clock of the test's own, which runs ahead of the real one, so that nothing
 * becomes due by itself.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class TransitionsQuarkusTest {

  private static final Instant FROM = Instant.parse("2100-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2100-10-01T00:00:00Z");
  private static final Instant END = Instant.parse("2101-12-01T00:00:00Z");
  private static final Duration GRID = Duration.ofHours(12);
  private static final Map<String, Function<Customer, String>> TIMED =
      Map.of("lifecycle", Customer::lifecycle, "satisfaction", Customer::satisfaction);
  private static final Instant DAY = Instant.parse("2100-03-01T00:00:00Z");

  @Inject Bench bench;
  @Inject BatchIntake intake;
  @Inject DueLabels due;
  @Inject CutsRenewal cuts;
  @Inject TierRecording tiers;
  @Inject Pool pool;

  private int profileBatches;
  private int feedbackBatches;

  /** What is told at a time. */
  private record Delivery(Instant at, History told) {}

  /** A change as the reference finds it, or as it was recorded. */
  private record Seen(String from, String to, Instant at, Cause cause) {}

  @Test
  void transitionsAreThoseOfARecomputationFromScratchThatStepsThroughTime() {
    for (long seed = 71; seed <= 72; seed++) {
      Random random = new Random(seed);
      List<Delivery> deliveries = deliveries(seed, random);
      empty();
      for (Delivery delivery : deliveries) {
        take(delivery);
        if (random.nextInt(3) == 0) {
          // Late or early: what is due gets its own time, whenever it is looked at.
          wait(due.recordUntil(delivery.at().plusSeconds(random.nextInt(3_600))));
        }
        if (random.nextInt(4) == 0) {
          wait(cuts.renew());
          wait(tiers.recordAll(delivery.at(), Cause.POPULATION));
        }
      }
      Bench.await(
          () -> {
            wait(due.recordUntil(END));
            return nothingIsDue();
          },
          "all that is due is recorded");
      wait(cuts.renew());
      wait(tiers.recordAll(END, Cause.POPULATION));

      Map<String, List<Seen>> expected = expected(deliveries);
      Map<String, List<Seen>> recorded = recorded();
      TreeSet<String> keys = new TreeSet<>(expected.keySet());
      recorded.keySet().stream().filter(key -> !key.startsWith("value_tier")).forEach(keys::add);
      for (String key : keys) {
        agree("seed %d, %s".formatted(seed, key), expected.get(key), recorded.get(key));
      }
      recorded.forEach(TransitionsQuarkusTest::isAChain);
      tiersHold(deliveries, recorded);
    }
  }

  private static void agree(
      String as, @Nullable List<Seen> expected, @Nullable List<Seen> recorded) {
    assertThat(recorded).as("%s, expected %s", as, expected).isNotNull();
    assertThat(expected).as("%s, recorded %s", as, recorded).isNotNull();
    assertThat(recorded)
        .as(as)
        .usingElementComparator(
            Comparator.comparing(Seen::from)
                .thenComparing(Seen::to)
                .thenComparing(Seen::cause)
                // The reference counts in days, and a day's fraction is off by some microseconds.
                .thenComparing((one, other) ->
                    Duration.between(one.at(), other.at()).abs().toMillis() < 1
                        ? 0
                        : one.at().compareTo(other.at())))
        .containsExactlyElementsOf(Objects.requireNonNull(expected));
  }

  private static void isAChain(String key, List<Seen> changes) {
    String label = "";
    Instant at = Instant.MIN;
    for (Seen change : changes) {
      assertThat(change.from()).as("%s of %s", key, changes).isEqualTo(label);
      assertThat(change.to()).as("%s of %s", key, changes).isNotEqualTo(label);
      assertThat(change.at()).as("%s of %s", key, changes).isAfterOrEqualTo(at);
      label = change.to();
      at = change.at();
    }
  }

  private static void tiersHold(List<Delivery> deliveries, Map<String, List<Seen>> recorded) {
    Map<String, String> last = new TreeMap<>();
    recorded.forEach((key, changes) -> {
      if (key.startsWith("value_tier ") && !changes.getLast().to().isEmpty()) {
        last.put(key.substring("value_tier ".length()), changes.getLast().to());
      }
    });
    Map<String, String> expected = new TreeMap<>();
    Reference.classify(known(deliveries, deliveries.size()), END)
        .forEach((id, customer) -> expected.put(id, customer.tier()));
    assertThat(last).isEqualTo(expected);
  }

  /** The random shop's changes, each told some time after it happened, with merges and refusals. */
  private static List<Delivery> deliveries(long seed, Random random) {
    History history = Shop.random(seed, 30, FROM, TO);
    List<Delivery> single = new ArrayList<>();
    for (Change change : history.profile()) {
      single.add(new Delivery(told(random, time(change)), new History(List.of(change), List.of())));
    }
    for (var given : history.feedback()) {
      single.add(
          new Delivery(told(random, Shop.time(given)), new History(List.of(), List.of(given))));
    }
    Merging merging = new Merging(random, 30);
    Instant at = FROM;
    for (int act = 0; act < 25; act++) {
      at = at.plusSeconds(1 + random.nextInt(20 * 86_400));
      single.add(new Delivery(at, new History(merging.acts(1), List.of())));
    }
    single.sort(Comparator.comparing(Delivery::at));
    return together(single, random);
  }

  private static Instant told(Random random, Instant happened) {
    return random.nextInt(5) == 0
        ? happened.plusSeconds(random.nextInt(60 * 86_400))
        : happened.plusSeconds(random.nextInt(60));
  }

  private static Instant time(Change change) {
    var at =
        switch (change.getKindCase()) {
          case CUSTOMER_SEEN -> change.getCustomerSeen().getFirstSeenAt();
          case ORDER_PLACED -> change.getOrderPlaced().getOrderedAt();
          default -> change.getRefundMade().getRefundedAt();
        };
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  /** Some that follow each other are told at once, at the time of the last. */
  private static List<Delivery> together(List<Delivery> single, Random random) {
    List<Delivery> batches = new ArrayList<>();
    for (int i = 0; i < single.size(); ) {
      int size = Math.min(1 + random.nextInt(4), single.size() - i);
      List<Delivery> batch = single.subList(i, i + size);
      boolean profile = batch.stream().anyMatch(one -> !one.told().profile().isEmpty());
      boolean feedback = batch.stream().anyMatch(one -> !one.told().feedback().isEmpty());
      if (profile && feedback) {
        batch = single.subList(i, i + 1);
      }
      batches.add(new Delivery(batch.getLast().at(), joined(batch)));
      i += batch.size();
    }
    return batches;
  }

  private static History joined(List<Delivery> deliveries) {
    return new History(
        deliveries.stream().flatMap(one -> one.told().profile().stream()).toList(),
        deliveries.stream().flatMap(one -> one.told().feedback().stream()).toList());
  }

  private static History known(List<Delivery> deliveries, int count) {
    return joined(deliveries.subList(0, count));
  }

  /** Steps through time, and looks into every step in which a label changes. */
  private static Map<String, List<Seen>> expected(List<Delivery> deliveries) {
    Map<String, List<Seen>> all = new TreeMap<>();
    Map<String, String> labels = Map.of();
    for (int i = 0; i < deliveries.size(); i++) {
      History known = known(deliveries, i + 1);
      Instant at = deliveries.get(i).at();
      labels = note(all, labels, labels(known, at), at, Cause.FACT);
      Instant until = i + 1 < deliveries.size() ? deliveries.get(i + 1).at() : END;
      while (at.isBefore(until)) {
        Instant next = at.plus(GRID).isAfter(until) ? until : at.plus(GRID);
        labels = step(all, known, labels, at, next);
        at = next;
      }
    }
    return all;
  }

  private static Map<String, String> step(
      Map<String, List<Seen>> all,
      History known,
      Map<String, String> before,
      Instant from,
      Instant to) {
    Map<String, String> after = labels(known, to);
    if (after.equals(before)) {
      return after;
    }
    if (ChronoUnit.MICROS.between(from, to) <= 200) {
      return note(all, before, after, to, Cause.TIME);
    }
    Instant middle = from.plus(ChronoUnit.MICROS.between(from, to) / 2, ChronoUnit.MICROS);
    return step(all, known, step(all, known, before, from, middle), middle, to);
  }

  private static Map<String, String> labels(History known, Instant at) {
    Map<String, String> labels = new HashMap<>();
    Reference.classify(known, at)
        .forEach((id, customer) ->
            TIMED.forEach(
                (dimension, label) -> labels.put(dimension + " " + id, label.apply(customer))));
    return labels;
  }

  private static Map<String, String> note(
      Map<String, List<Seen>> all,
      Map<String, String> before,
      Map<String, String> after,
      Instant at,
      Cause cause) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      String from = before.getOrDefault(key, "");
      String to = after.getOrDefault(key, "");
      if (!from.equals(to)) {
        all.computeIfAbsent(key, one -> new ArrayList<>()).add(new Seen(from, to, at, cause));
      }
    }
    return after;
  }

  @Test
  void aSilentCustomerMovesOnTimeAndAServiceThatWasAwayRecordsEveryBoundary() {
    empty();
    take(
        new Delivery(
            DAY, new History(List.of(Shop.order("s", "s1", DAY, "10", "EUR")), List.of())));
    hasLifecycle("s", DAY.plus(Duration.ofDays(29)), "new");
    hasLifecycle("s", DAY.plus(Duration.ofDays(30)), "new", "active");
    // 60 days of interval: active up to 120 days of silence, dormant up to 240.
    hasLifecycle("s", DAY.plus(Duration.ofDays(120)), "new", "active");
    hasLifecycle("s", DAY.plus(Duration.ofDays(365)), "new", "active", "dormant", "churned");

    List<Seen> changes = Objects.requireNonNull(recorded().get("lifecycle s"));
    assertThat(changes)
        .containsExactly(
            new Seen("", "new", DAY, Cause.FACT),
            new Seen("new", "active", DAY.plus(Duration.ofDays(30)), Cause.TIME),
            new Seen("active", "dormant", after(DAY.plus(Duration.ofDays(120))), Cause.TIME),
            new Seen("dormant", "churned", after(DAY.plus(Duration.ofDays(240))), Cause.TIME));
    assertThat(reasons("s"))
        .containsExactly(
            "first order 0 days ago",
            "last order 30 days ago",
            "silent for 120 days",
            "silent for 240 days");
  }

  @Test
  void aFactThatComesAfterABoundaryDoesNotHideIt() {
    empty();
    take(
        new Delivery(
            DAY, new History(List.of(Shop.order("b", "b1", DAY, "10", "EUR")), List.of())));
    Instant back = DAY.plus(Duration.ofDays(150));
    take(
        new Delivery(
            back, new History(List.of(Shop.order("b", "b2", back, "5", "EUR")), List.of())));

    assertThat(recorded().get("lifecycle b"))
        .containsExactly(
            new Seen("", "new", DAY, Cause.FACT),
            new Seen("new", "active", DAY.plus(Duration.ofDays(30)), Cause.TIME),
            new Seen("active", "dormant", after(DAY.plus(Duration.ofDays(120))), Cause.TIME),
            new Seen("dormant", "active", back, Cause.FACT));
  }

  @Test
  void replicasShareWhatIsDueAndNeverRecordItTwice() {
    empty();
    List<Change> orders = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      orders.add(Shop.order("r" + i, "r" + i, DAY, "10", "EUR"));
    }
    take(new Delivery(DAY, new History(orders, List.of())));

    Instant later = DAY.plus(Duration.ofDays(365));
    wait(
        Uni.join()
            .all(due.recordUntil(later), due.recordUntil(later), due.recordUntil(later))
            .andFailFast()
            .replaceWithVoid());
    Bench.await(
        () -> {
          wait(due.recordUntil(later));
          return nothingIsDue();
        },
        "all that is due is recorded");

    Map<String, List<Seen>> recorded = recorded();
    recorded.forEach(TransitionsQuarkusTest::isAChain);
    for (int i = 0; i < 1_200; i++) {
      assertThat(recorded.get("lifecycle r" + i))
          .extracting(Seen::to)
          .containsExactly("new", "active", "dormant", "churned");
    }
  }

  @Test
  void cutsThatAreRenewedAtOnceFollowEachOther() {
    empty();
    take(
        new Delivery(
            DAY, new History(List.of(Shop.order("x", "x1", DAY, "10", "EUR")), List.of())));

    wait(
        Uni.join()
            .all(Stream.generate(cuts::renew).limit(8).toList())
            .andFailFast()
            .replaceWithVoid());
  }

  @Test
  void othersOrdersMoveATierWithTheirOwnCause() {
    empty();
    take(
        new Delivery(
            DAY, new History(List.of(Shop.order("t", "t1", DAY, "10", "EUR")), List.of())));
    wait(cuts.renew());
    wait(tiers.recordAll(DAY, Cause.POPULATION));
    Instant next = DAY.plus(Duration.ofDays(1));
    List<Change> others = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      others.add(Shop.order("u" + i, "u" + i, DAY, "20", "EUR"));
    }
    take(new Delivery(next, new History(others, List.of())));
    wait(cuts.renew());
    wait(tiers.recordAll(next, Cause.POPULATION));

    List<Seen> changes = Objects.requireNonNull(recorded().get("value_tier t"));
    assertThat(changes).extracting(Seen::to).containsExactly("UNKNOWN", "platinum", "bronze");
    assertThat(changes)
        .extracting(Seen::cause)
        .containsExactly(Cause.FACT, Cause.POPULATION, Cause.POPULATION);
  }

  @Test
  void aMergeAndARefusalEndTheLabelsWithTheirReasons() {
    empty();
    take(
        new Delivery(
            DAY,
            new History(
                List.of(
                    Shop.order("m1", "m1", DAY, "10", "EUR"),
                    Shop.order("m2", "m2", DAY, "10", "EUR")),
                List.of())));
    take(
        new Delivery(
            DAY.plusSeconds(60),
            new History(
                List.of(Shop.person("m1", "m1", false), Shop.person("m2", "m1", false)),
                List.of())));
    assertThat(reasons("m2")).endsWith("merged into another customer");
    assertThat(recorded().get("lifecycle m2")).extracting(Seen::to).containsExactly("new", "");

    take(
        new Delivery(
            DAY.plusSeconds(120), new History(List.of(Shop.person("m1", "m1", true)), List.of())));
    assertThat(reasons("m1")).endsWith("profiling refused");

    take(
        new Delivery(
            DAY.plusSeconds(180), new History(List.of(Shop.person("m1", "m1", false)), List.of())));
    assertThat(recorded().get("lifecycle m1"))
        .extracting(Seen::to)
        .containsExactly("new", "", "new");
    assertThat(
            pool.query("SELECT count(*) FROM labelled_person")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0))
        .isEqualTo(1);
  }

  private static Instant after(Instant boundary) {
    return boundary.plus(1, ChronoUnit.MICROS);
  }

  private void empty() {
    bench.empty(100);
    profileBatches = 0;
    feedbackBatches = 0;
  }

  private void take(Delivery delivery) {
    History told = delivery.told();
    if (!told.profile().isEmpty()) {
      String from = token(profileBatches++);
      Batch batch =
          ProfileFeedMessages.batch(
              ChangeBatch.newBuilder()
                  .addAllChanges(told.profile())
                  .setNext(FeedCursor.newBuilder().setToken(token(profileBatches)))
                  .build());
      taken(intake.take(Feed.PROFILE, from, batch, delivery.at()));
    }
    if (!told.feedback().isEmpty()) {
      String from = token(feedbackBatches++);
      Batch batch =
          FeedbackFeedMessages.batch(
              io.clientele.contracts.feedback.v1.ChangeBatch.newBuilder()
                  .addAllChanges(told.feedback())
                  .setNext(FeedCursor.newBuilder().setToken(token(feedbackBatches)))
                  .build());
      taken(intake.take(Feed.FEEDBACK, from, batch, delivery.at()));
    }
  }

  private boolean nothingIsDue() {
    return pool.query("SELECT count(*) FROM labelled_person WHERE due_at <= '2101-12-01Z'")
            .executeAndAwait()
            .iterator()
            .next()
            .getLong(0)
        == 0;
  }

  private static String token(int batches) {
    return batches == 0 ? "" : String.valueOf(batches);
  }

  private static void taken(Uni<Boolean> taking) {
    assertThat(taking.await().atMost(Duration.ofSeconds(30))).isTrue();
  }

  /** The service renews them in the background too: one of the two gives way. */
  private static void wait(Uni<Void> work) {
    work.await().atMost(Duration.ofSeconds(60));
  }

  /** What was recorded, in the order of recording, by dimension and person. */
  private Map<String, List<Seen>> recorded() {
    Map<String, List<Seen>> all = new TreeMap<>();
    for (Row row :
        pool.query(
                "SELECT dimension || ' ' || customer_id, from_label, to_label, at, cause FROM label_change ORDER BY seq")
            .executeAndAwait()) {
      all.computeIfAbsent(row.getString(0), key -> new ArrayList<>())
          .add(
              new Seen(
                  row.getString(1),
                  row.getString(2),
                  row.getOffsetDateTime(3).toInstant(),
                  Cause.valueOf(row.getString(4))));
    }
    return all;
  }

  /** The background may hold the person for a moment: then a look later finds what is due. */
  private void hasLifecycle(String customer, Instant now, String... labels) {
    wait(due.recordUntil(now));
    Bench.await(
        () -> {
          wait(due.recordUntil(now));
          return lifecycle(customer).size() >= labels.length;
        },
        "what is due is recorded");
    assertThat(lifecycle(customer)).containsExactly(labels);
  }

  private List<String> lifecycle(String customer) {
    return recorded().getOrDefault("lifecycle " + customer, List.of()).stream()
        .map(Seen::to)
        .toList();
  }

  private List<String> reasons(String customer) {
    List<String> reasons = new ArrayList<>();
    pool.query(
            "SELECT reason FROM label_change WHERE dimension = 'lifecycle' AND customer_id = '%s' ORDER BY seq"
                .formatted(customer))
        .executeAndAwait()
        .forEach(row -> reasons.add(row.getString(0)));
    return reasons;
  }
}

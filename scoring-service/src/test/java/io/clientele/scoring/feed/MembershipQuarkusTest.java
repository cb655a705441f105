package io.clientele.scoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.ChangeBatch;
import io.clientele.contracts.scoring.v1.CreateSegmentRequest;
import io.clientele.contracts.scoring.v1.DeleteSegmentRequest;
import io.clientele.contracts.scoring.v1.ListSegmentsRequest;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.SegmentServiceGrpc.SegmentServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Merging;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.transition.DueLabels;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Membership that follows events and the clock against everybody judged from scratch, under a clock
 * of the test's own, which runs ahead of the real one, so that nothing becomes due by itself. More
 * of them with {@code -Dclientele.first-seed=0 -Dclientele.seeds=100}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class MembershipQuarkusTest {

  private static final Instant FROM = Instant.parse("2100-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2100-10-01T00:00:00Z");
  private static final int FIRST_SEED = Integer.getInteger("clientele.first-seed", 60);
  private static final int SEEDS = Integer.getInteger("clientele.seeds", 30);
  private static final int SEEDS_OF_DEFINITIONS = 10;
  private static final int SEGMENTS = 12;
  private static final int CUSTOMERS = 6;

  @Inject Bench bench;
  @Inject BatchIntake intake;
  @Inject DueLabels due;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  SegmentServiceBlockingStub segments;

  private int profileBatches;
  private int feedbackBatches;

  private record Delivery(Instant at, History told) {}

  @AfterEach
  void noSegmentIsLeft() {
    List<String> names = new ArrayList<>();
    segments
        .listSegments(ListSegmentsRequest.newBuilder().setPageSize(1_000).build())
        .getSegmentsList()
        .forEach(segment -> names.add(segment.getName()));
    Collections.sort(names, Collections.reverseOrder());
    names.forEach(
        name -> segments.deleteSegment(DeleteSegmentRequest.newBuilder().setName(name).build()));
  }

  @Test
  void membershipIsThatOfEverybodyJudgedFromScratchAtEveryStep() {
    Map<String, RandomCondition> defined = Map.of();
    long members = 0;
    long steps = 0;
    for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      Random random = new Random(seed);
      if (seed % SEEDS_OF_DEFINITIONS == 0) {
        defined = define(random);
      }
      bench.empty(100);
      profileBatches = 0;
      feedbackBatches = 0;
      List<Delivery> deliveries = deliveries(seed, random);
      for (int i = 0; i < deliveries.size(); i++) {
        take(deliveries.get(i));
        Instant next =
            i + 1 < deliveries.size() ? deliveries.get(i + 1).at() : TO.plus(Duration.ofDays(500));
        Instant now = between(random, deliveries.get(i).at(), next);
        runDue(now);
        Set<String> expected = expected(joined(deliveries.subList(0, i + 1)), defined, now);
        Map<String, RandomCondition> conditions = defined;
        assertThat(recorded())
            .as("seed %d, step %d, %s, of %s", seed, i, now, conditions)
            .isEqualTo(expected);
        members += expected.size();
        steps++;
      }
    }
    System.out.printf(
        "membership agreed at %d steps of %d streams, %.1f memberships each%n",
        steps, SEEDS, (double) members / steps);
  }

  private Map<String, RandomCondition> define(Random random) {
    noSegmentIsLeft();
    bench.empty(100);
    Map<String, RandomCondition> defined = new LinkedHashMap<>();
    for (int i = 0; i < SEGMENTS; i++) {
      String name = "s%02d".formatted(i);
      RandomCondition condition = RandomCondition.of(random, List.copyOf(defined.keySet()), 3);
      create(name, condition.text());
      defined.put(name, condition);
    }
    awaitEvaluated();
    return defined;
  }

  // What is in force is looked at by the real clock: only an empty base is the same at any time.
  private void awaitEvaluated() {
    Bench.await(
        () ->
            segments
                .listSegments(ListSegmentsRequest.getDefaultInstance())
                .getSegmentsList()
                .stream()
                .allMatch(segment -> segment.getEvaluated() == 1),
        "everybody is looked at");
  }

  @Test
  void timeAloneMovesMembersWithTheirReasons() {
    noSegmentIsLeft();
    bench.empty(100);
    profileBatches = 0;
    create("fresh", "orders.last(5h).count > 0");
    create("silent", "!segments[\"fresh\"] && metrics.days_since_last_order >= 7");
    create("busy", "orders.last(2d).count > 1");
    awaitEvaluated();
    take(
        new Delivery(
            FROM,
            new History(
                List.of(
                    Shop.order("t", "t1", FROM.minus(Duration.ofHours(1)), "10", "EUR"),
                    Shop.order("t", "t2", FROM.minus(Duration.ofDays(1)), "10", "EUR")),
                List.of())));
    runDue(FROM.plus(Duration.ofHours(2)));
    runDue(FROM.plus(Duration.ofHours(9)));
    runDue(FROM.plus(Duration.ofHours(25)));
    runDue(FROM.plus(Duration.ofDays(8)));
    assertThat(told())
        .containsExactly(
            "busy >in FACT orders.last(2d).count > 1: 2",
            "fresh >in FACT orders.last(5h).count > 0: 1",
            "fresh in> TIME orders.last(5h).count > 0: 0",
            "busy in> TIME orders.last(2d).count > 1: 1",
            "silent >in TIME !segments[\"fresh\"]: false; metrics.days_since_last_order >= 7: 8.0417");
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    pool.query(
            "SELECT dimension, from_label, to_label, cause, reason FROM label_change"
                + " WHERE dimension LIKE 'segment:%' ORDER BY seq")
        .executeAndAwait()
        .forEach(row ->
            told.add(
                "%s %s>%s %s %s"
                    .formatted(
                        row.getString(0).substring(8),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4))));
    return told;
  }

  private void create(String name, String expression) {
    segments.createSegment(
        CreateSegmentRequest.newBuilder()
            .setSegment(Segment.newBuilder().setName(name).setExpression(expression))
            .build());
  }

  private static Set<String> expected(
      History history, Map<String, RandomCondition> defined, Instant now) {
    Set<String> all = new TreeSet<>();
    NaivePerson.all(history, now)
        .forEach((id, person) -> {
          Set<String> in = new TreeSet<>();
          defined.forEach((name, condition) -> {
            if (Boolean.TRUE.equals(condition.holds().of(person, in))) {
              in.add(name);
              all.add(id + " " + name);
            }
          });
        });
    return all;
  }

  private Set<String> recorded() {
    Set<String> all = new TreeSet<>();
    pool.query(
            "SELECT person_id || ' ' || substr(dimension, 9) FROM label WHERE dimension LIKE 'segment:%'")
        .executeAndAwait()
        .forEach(row -> all.add(row.getString(0)));
    return all;
  }

  // The background may hold a person for a moment.
  private void runDue(Instant now) {
    Bench.await(
        () -> {
          due.recordUntil(now).await().atMost(Duration.ofSeconds(60));
          return pool.preparedQuery(
                      "SELECT count(*) FROM labelled_person WHERE due_at <= $1 OR look_at <= $1")
                  .executeAndAwait(Tuple.of(Times.sql(now)))
                  .iterator()
                  .next()
                  .getLong(0)
              == 0;
        },
        "all that is due is recorded");
  }

  private static Instant between(Random random, Instant from, Instant to) {
    long micros = Math.max(1, Duration.between(from, to).toNanos() / 1_000);
    return from.plusNanos((long) (random.nextDouble() * micros) * 1_000);
  }

  /** The random shop's changes, each told some time after it happened, with merges and refusals. */
  private static List<Delivery> deliveries(long seed, Random random) {
    History history = Shop.random(seed, CUSTOMERS, FROM, TO);
    List<Delivery> single = new ArrayList<>();
    for (Change change : history.profile()) {
      single.add(new Delivery(told(random, time(change)), new History(List.of(change), List.of())));
    }
    for (var given : history.feedback()) {
      single.add(
          new Delivery(told(random, Shop.time(given)), new History(List.of(), List.of(given))));
    }
    Merging merging = new Merging(random, CUSTOMERS);
    Instant at = FROM;
    for (int act = 0; act < 6; act++) {
      at = at.plusSeconds(1 + random.nextInt(80 * 86_400));
      single.add(new Delivery(at, new History(merging.acts(1), List.of())));
    }
    single.sort((one, other) -> one.at().compareTo(other.at()));
    return together(single, random);
  }

  private static Instant told(Random random, Instant happened) {
    return random.nextInt(3) == 0
        ? happened.plusSeconds(random.nextInt(90 * 86_400))
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
      int size = Math.min(1 + random.nextInt(6), single.size() - i);
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

  private void take(Delivery delivery) {
    History told = delivery.told();
    if (!told.profile().isEmpty()) {
      String from = token(profileBatches++);
      taken(
          intake.take(
              Feed.PROFILE,
              from,
              ProfileFeedMessages.batch(
                  ChangeBatch.newBuilder()
                      .addAllChanges(told.profile())
                      .setNext(FeedCursor.newBuilder().setToken(token(profileBatches)))
                      .build()),
              delivery.at()));
    }
    if (!told.feedback().isEmpty()) {
      String from = token(feedbackBatches++);
      taken(
          intake.take(
              Feed.FEEDBACK,
              from,
              FeedbackFeedMessages.batch(
                  io.clientele.contracts.feedback.v1.ChangeBatch.newBuilder()
                      .addAllChanges(told.feedback())
                      .setNext(FeedCursor.newBuilder().setToken(token(feedbackBatches)))
                      .build()),
              delivery.at()));
    }
  }

  private static String token(int batches) {
    return batches == 0 ? "" : String.valueOf(batches);
  }

  private static void taken(Uni<Boolean> taking) {
    assertThat(taking.await().atMost(Duration.ofSeconds(30))).isTrue();
  }
}

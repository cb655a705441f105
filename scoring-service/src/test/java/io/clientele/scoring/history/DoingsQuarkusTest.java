package io.clientele.scoring.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import io.clientele.contracts.profile.v1.Behaviour.Kind;
import io.clientele.contracts.profile.v1.BehaviourShown;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.CustomerTag;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.Reachability;
import io.clientele.contracts.profile.v1.Reachability.Marketing;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.portrait.Aggregate.Function;
import io.clientele.scoring.portrait.Aggregate.Measure;
import io.clientele.scoring.portrait.EventRepository;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.standing.Moments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class DoingsQuarkusTest {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-09-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> IDS = List.of("a", "b", "c", "d");

  @Inject Bench bench;
  @Inject Pool pool;
  @Inject PersonRepository persons;
  @Inject DoingsRepository repository;
  @Inject Portraits portraits;
  @Inject EventRepository events;
  @Inject Moments moments;

  @Test
  void lateShuffledAndRepeatedBehaviourGivesTheSameDoingsAndConduct() {
    for (long seed = 1; seed <= 4; seed++) {
      Random random = new Random(seed);
      List<Change> ordered = behaviour(random);
      bench.load(new History(ordered, List.of()), 1 + random.nextInt(40));
      Map<String, Doings> doings = doings(LATER);
      Map<String, String> conduct = conduct();

      assertThat(lines(doings)).as("seed %d", seed).isEqualTo(expectedLines(ordered));
      assertThat(activities(doings)).as("seed %d", seed).isEqualTo(expectedActivities(ordered));
      assertThat(conduct.values()).as("seed %d", seed).allMatch(json -> json.contains("sums"));

      History mixed = new History(ordered, List.of()).shuffled(random);
      bench.load(mixed, 1 + random.nextInt(40));

      assertThat(doings(LATER)).as("seed %d, shuffled", seed).isEqualTo(doings);
      assertThat(conduct()).as("seed %d, shuffled", seed).isEqualTo(conduct);
    }
  }

  @Test
  void whatAPersonDidUnderAllIdsCountsAndNoMoreThanTheLatest() {
    List<Change> feed = new ArrayList<>();
    for (int i = 0; i < Doings.MOST; i++) {
      feed.add(shown("a", "a" + i, FROM.plusSeconds(2L * i), Kind.PAGE_VIEWED, ""));
    }
    for (int i = 0; i < 100; i++) {
      feed.add(shown("b", "b" + i, FROM.plusSeconds(2L * i + 1), Kind.PRODUCT_SHARED, "c"));
    }
    feed.add(Shop.person("b", "a", false));
    bench.load(new History(feed, List.of()), 200);

    List<Activity> found = Objects.requireNonNull(doings(LATER).get("a")).activities();

    // 100 of them are the other id's; as many of the oldest of all are left out.
    assertThat(found).hasSize(Doings.MOST).isSortedAccordingTo(Comparator.comparing(Activity::at));
    assertThat(found.getFirst().at()).isEqualTo(FROM.plusSeconds(100));
    assertThat(found.stream().filter(one -> one.kind() == Activity.Kind.PRODUCT_SHARED))
        .hasSize(50)
        .allMatch(one -> one.otherCustomer().equals("c"));
    assertThat(Objects.requireNonNull(doings(FROM.plusSeconds(10)).get("a")).activities())
        .hasSize(11);
  }

  @Test
  void aRevisionTakesThePlaceOfTheLinesAndAnEarlierOneThatComesLaterDoesNot() {
    Change placed = Shop.listing(Shop.order("a", "o", FROM, "30", "EUR"), "boots", "socks");
    Change first =
        Shop.listing(Shop.revised("a", "o", FROM, "20", "EUR", FROM.plusSeconds(10)), "gloves");
    Change second =
        Shop.listing(Shop.revised("a", "o", FROM, "10", "EUR", FROM.plusSeconds(20)), "hat");
    for (List<Change> arrival :
        List.of(
            List.of(placed, first, second),
            List.of(second, first, placed),
            List.of(first, placed, second, first))) {
      bench.load(new History(arrival, List.of()), 1);
      assertThat(Objects.requireNonNull(doings(LATER).get("a")).lines())
          .extracting(Line::sku)
          .containsExactly("hat");
    }
    bench.publish(
        new History(
            List.of(Shop.revised("a", "o", FROM, "10", "EUR", FROM.plusSeconds(30))), List.of()));
    bench.awaitUpToDate();
    assertThat(Objects.requireNonNull(doings(LATER).get("a")).lines()).isEmpty();
  }

  @Test
  void anOrderThatWasKnownBeforeLinesWereToldGetsThem() {
    Change bare = Shop.order("a", "o", FROM, "30", "EUR");
    Change.Builder told = Shop.listing(bare, "boots").toBuilder();
    told.getOrderPlacedBuilder().setChannel("store");
    bench.load(new History(List.of(bare, told.build()), List.of()), 1);

    Doings doings = Objects.requireNonNull(doings(LATER).get("a"));

    assertThat(doings.lines()).extracting(Line::sku).containsExactly("boots");
    assertThat(doings.lines()).extracting(Line::channel).containsExactly("store");
    assertThat(doings.orders()).extracting(PlacedOrder::channel).containsExactly("store");
  }

  @Test
  void whatCameBackIsNegativeAndBelongsToItsOrder() {
    Change.Builder refund =
        Shop.refund("a", "r", "o", FROM.plusSeconds(5), "10", "EUR").toBuilder();
    refund.getRefundMadeBuilder().addLines(line("boots", "2", "10"));
    Change.Builder alone = Shop.refund("a", "s", "", FROM.plusSeconds(6), "10", "EUR").toBuilder();
    alone.getRefundMadeBuilder().addLines(line("hat", "-1", "-10"));
    bench.load(
        new History(
            List.of(
                Shop.listing(Shop.order("a", "o", FROM, "30", "EUR"), "boots"),
                refund.build(),
                alone.build()),
            List.of()),
        10);

    Doings doings = Objects.requireNonNull(doings(LATER).get("a"));

    assertThat(doings.lines())
        .extracting(line -> line.order().orderId() + " " + line.sku() + " " + line.quantity())
        .containsExactly("o boots 1", "o boots -2", "s hat -1");
    assertThat(doings.lines().get(1).amount()).isEqualByComparingTo("-10");
    assertThat(doings.returns())
        .extracting(back -> back.order().orderId())
        .containsExactly("o", "s");
  }

  @Test
  void aLineOfWhichOnlyThePriceOfAUnitIsToldIsWorthThatManyTimesLessTheDiscount() {
    Change.Builder order = Shop.order("a", "o", FROM, "30", "EUR").toBuilder();
    order
        .getOrderPlacedBuilder()
        .addLines(
            OrderLine.newBuilder()
                .setQuantity(Decimal.newBuilder().setValue("3"))
                .setUnitPrice(Shop.money("10", "EUR"))
                .setDiscount(Shop.money("4.5", "EUR")))
        .addLines(OrderLine.newBuilder().setQuantity(Decimal.newBuilder().setValue("many")));
    bench.load(new History(List.of(order.build()), List.of()), 1);

    List<Line> lines = Objects.requireNonNull(doings(LATER).get("a")).lines();

    assertThat(lines.getFirst().amount()).isEqualByComparingTo("25.5");
    assertThat(lines.getFirst().discount()).isEqualByComparingTo("4.5");
    assertThat(lines.getFirst().currency()).isEqualTo("EUR");
    assertThat(lines.getLast().quantity()).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(lines.getLast().amount()).isNull();
  }

  @Test
  void tagsHoldUntilTheirEndAndWaysToReachAPersonAreKnown() {
    Instant now = Instant.now();
    Change.Builder told = Shop.person("a", "a", false).toBuilder();
    told.getCustomerChangedBuilder()
        .addTags(CustomerTag.newBuilder().setName("vip"))
        .addTags(
            CustomerTag.newBuilder()
                .setName("trial")
                .setExpiresAt(Shop.timestamp(now.plusSeconds(3_600))))
        .addTags(
            CustomerTag.newBuilder()
                .setName("over")
                .setExpiresAt(Shop.timestamp(now.minusSeconds(1))))
        .setReachability(
            Reachability.newBuilder().setMarketing(Marketing.GRANTED).setHasEmail(true));
    bench.load(new History(List.of(Shop.seen("a", FROM), told.build()), List.of()), 1);

    Subject subject = subject("a", now);

    assertThat(subject.values().get("tags")).isEqualTo(new Value.Texts(List.of("trial", "vip")));
    assertThat(subject.tagsUntil()).isEqualTo(Times.micros(now.plusSeconds(3_600)));
    assertThat(subject.values().get("reach.marketing")).isEqualTo(new Value.Text("granted"));
    assertThat(subject.values().get("reach.email")).isEqualTo(new Value.Truth(true));
    assertThat(subject.values().get("reach.phone")).isEqualTo(new Value.Truth(false));

    // A message without a word of it, as an older service sends it, leaves what is known.
    bench.publish(new History(List.of(Shop.person("a", "a", false)), List.of()));
    bench.awaitUpToDate();
    assertThat(subject("a", now).values().get("reach.email")).isEqualTo(new Value.Truth(true));
  }

  @Test
  void whatWasDoneIsCountedByFiguresOverAWindow() {
    bench.load(
        new History(
            List.of(
                Shop.listing(Shop.order("a", "o", FROM, "30", "EUR"), "boots", "socks"),
                shown("a", "1", FROM, Kind.PAGE_VIEWED, ""),
                shown("a", "2", FROM.plusSeconds(1_800), Kind.PRODUCT_VIEWED, ""),
                shown("a", "3", FROM.plusSeconds(3_601), Kind.INVITED, "b")),
            List.of()),
        10);
    Instant now = FROM.plus(Duration.ofDays(1));

    assertThat(figure(Measure.VIEWS, now)).isEqualTo(2);
    assertThat(figure(Measure.VISITS, now)).isEqualTo(2);
    assertThat(figure(Measure.INVITES, now)).isEqualTo(1);
    assertThat(figure(Measure.ITEMS, now)).isEqualTo(2);
    assertThat(figure(Measure.SEARCHES, now)).isZero();
  }

  private double figure(Measure measure, Instant now) {
    Aggregate figure = new Aggregate(measure, Function.COUNT, 0, 0);
    Subject subject = subject("a", now);
    return pool.withTransaction(
            connection -> events.enrich(connection, List.of(subject), List.of(figure), now))
        .await()
        .atMost(PATIENCE)
        .getFirst()
        .events()
        .figure(figure, now)
        .orElseThrow();
  }

  private Subject subject(String id, Instant now) {
    Portrait portrait =
        pool.withTransaction(connection ->
                moments.now(connection, now, moment -> portraits.draw(moment, List.of(id))))
            .await()
            .atMost(PATIENCE)
            .getFirst();
    return Objects.requireNonNull(portrait.subject());
  }

  private static List<Change> behaviour(Random random) {
    List<Change> feed = new ArrayList<>();
    int ids = 0;
    for (String customer : IDS) {
      for (int k = random.nextInt(12); k > 0; k--) {
        String id = "o" + ids++;
        feed.add(Shop.listing(Shop.order(customer, id, time(random), "10", "EUR"), skus(random)));
        for (int version = random.nextInt(6) - 3; version > 0; version--) {
          feed.add(
              Shop.listing(
                  Shop.revised(customer, id, time(random), "12", "EUR", time(random)),
                  skus(random)));
        }
      }
      for (int k = random.nextInt(30); k > 0; k--) {
        Kind kind = Kind.forNumber(random.nextInt(15));
        feed.add(
            shown(
                customer,
                "m" + ids++,
                time(random),
                kind,
                kind == Kind.INVITED ? IDS.get(random.nextInt(4)) : ""));
      }
    }
    return feed;
  }

  private static String[] skus(Random random) {
    String[] skus = new String[random.nextInt(4)];
    for (int i = 0; i < skus.length; i++) {
      skus[i] = "sku" + random.nextInt(6);
    }
    return skus;
  }

  private static Instant time(Random random) {
    return FROM.plusNanos(random.nextLong(150L * 86_400_000_000L) * 1_000);
  }

  /** The lines of the versions revised last, by customer, in the order of time. */
  private static Map<String, List<String>> expectedLines(List<Change> feed) {
    Map<String, Change> latest = new HashMap<>();
    for (Change change : feed) {
      if (change.hasOrderPlaced()) {
        latest.merge(
            change.getOrderPlaced().getOrderId(),
            change,
            (known, next) -> revised(next).isAfter(revised(known)) ? next : known);
      }
    }
    Map<String, List<String>> lines = empty();
    latest.values().stream()
        .sorted(Comparator.comparing(change -> instant(change.getOrderPlaced().getOrderedAt())))
        .forEach(change ->
            change
                .getOrderPlaced()
                .getLinesList()
                .forEach(line ->
                    Objects.requireNonNull(lines.get(change.getCustomerId()))
                        .add(change.getOrderPlaced().getOrderId() + " " + line.getSku())));
    return lines;
  }

  private static Instant revised(Change change) {
    return change.getOrderPlaced().hasRevisedAt()
        ? instant(change.getOrderPlaced().getRevisedAt())
        : Instant.MIN;
  }

  private static Instant instant(com.google.protobuf.Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  private static Map<String, List<String>> expectedActivities(List<Change> feed) {
    Map<String, List<String>> activities = empty();
    feed.stream()
        .filter(Change::hasBehaviourShown)
        .sorted(Comparator.comparing(change -> instant(change.getBehaviourShown().getOccurredAt())))
        .forEach(change -> {
          BehaviourShown shown = change.getBehaviourShown();
          Objects.requireNonNull(activities.get(change.getCustomerId()))
              .add(
                  shown.getName()
                      + " "
                      + shown.getItems(0).getSku()
                      + " "
                      + shown.getOtherCustomerId());
        });
    return activities;
  }

  private static Map<String, List<String>> empty() {
    Map<String, List<String>> empty = new TreeMap<>();
    IDS.forEach(id -> empty.put(id, new ArrayList<>()));
    return empty;
  }

  private static Map<String, List<String>> lines(Map<String, Doings> doings) {
    Map<String, List<String>> lines = empty();
    doings.forEach((person, done) ->
        done.lines()
            .forEach(line ->
                Objects.requireNonNull(lines.get(person))
                    .add(line.order().orderId() + " " + line.sku())));
    return lines;
  }

  private static Map<String, List<String>> activities(Map<String, Doings> doings) {
    Map<String, List<String>> activities = empty();
    doings.forEach((person, done) ->
        done.activities()
            .forEach(activity ->
                Objects.requireNonNull(activities.get(person))
                    .add(
                        activity.name()
                            + " "
                            + activity.items().getFirst().sku()
                            + " "
                            + activity.otherCustomer())));
    return activities;
  }

  private Map<String, Doings> doings(Instant until) {
    return pool.withTransaction(connection ->
            persons
                .persons(connection, IDS)
                .chain(found -> repository.gather(connection, found, until)))
        .await()
        .atMost(PATIENCE);
  }

  private Map<String, String> conduct() {
    Map<String, String> conduct = new TreeMap<>();
    await(
            pool.query("SELECT customer_id, conduct::text FROM standing WHERE snapshot = 0")
                .execute())
        .forEach(row -> conduct.put(row.getString(0), row.getString(1)));
    return conduct;
  }

  private static Change shown(String customer, String id, Instant at, Kind kind, String other) {
    return Change.newBuilder()
        .setCustomerId(customer)
        .setSource("test")
        .setBehaviourShown(
            BehaviourShown.newBuilder()
                .setMessageId(id)
                .setOccurredAt(Shop.timestamp(at))
                .setKind(kind)
                .setName(id)
                .setOtherCustomerId(other)
                .addItems(
                    BehaviourShown.Item.newBuilder().setSku("sku" + id).setCategory("things")))
        .build();
  }

  private static OrderLine line(String sku, String quantity, String amount) {
    return OrderLine.newBuilder()
        .setSku(sku)
        .setCategory("things")
        .setQuantity(Decimal.newBuilder().setValue(quantity))
        .setAmount(Shop.money(amount, "EUR"))
        .build();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

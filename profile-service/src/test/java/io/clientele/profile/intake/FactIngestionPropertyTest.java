package io.clientele.profile.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.attribute.Identity;
import io.clientele.profile.behaviour.Behaviour;
import io.clientele.profile.behaviour.Behaviour.About;
import io.clientele.profile.behaviour.BehaviourKind;
import io.clientele.profile.intake.Act.Behaved;
import io.clientele.profile.intake.Act.Identified;
import io.clientele.profile.intake.Act.Ordered;
import io.clientele.profile.intake.Act.Refunded;
import io.clientele.profile.intake.Act.Revised;
import io.clientele.profile.intake.Verdict.State;
import io.clientele.profile.order.Order;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.order.Refund;
import io.clientele.profile.order.Revision;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.Money;
import io.clientele.profile.vault.Vault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FactIngestionPropertyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Inject FactIngestion ingestion;
  @Inject Pool pool;
  @Inject Vault vault;

  @Test
  void oneSenderAfterTheOtherGetsWhatTheReferenceSays() {
    for (int round = 0; round < 8; round++) {
      long seed = System.nanoTime();
      Random random = new Random(seed);
      String run = "p" + Long.toString(seed, 36);
      FactReference reference = new FactReference(this::digest);
      List<Fact> known = new ArrayList<>();
      for (int request = 0; request < 25; request++) {
        Sender sender = new Sender(run, "r" + random.nextInt(12));
        List<Item> items = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
          items.add(repeated(known, random, run));
        }
        assertThat(await(ingestion.ingest(sender, items)))
            .as("seed %d, request %d", seed, request)
            .isEqualTo(reference.record(sender, items));
      }
      assertThat(stored(run)).as("seed %d", seed).isEqualTo(reference.state());
    }
  }

  @Test
  void concurrentSendersOfTheSameFactsStoreEachOnce() {
    for (int round = 0; round < 6; round++) {
      long seed = System.nanoTime();
      Random random = new Random(seed);
      String run = "c" + Long.toString(seed, 36);
      Map<String, Fact> byName = new TreeMap<>();
      for (int i = 0; i < 120; i++) {
        Fact fact = fact(random, run);
        byName.putIfAbsent(name(fact), Fact.of(name(fact), fact.act()));
      }
      List<Uni<List<Verdict>>> senders = new ArrayList<>();
      for (int sender = 0; sender < 8; sender++) {
        List<Item> items = new ArrayList<>(byName.values());
        Collections.shuffle(items, random);
        senders.add(ingestion.ingest(new Sender(run, "r" + sender), items));
      }

      List<List<Verdict>> verdicts =
          await(Uni.join().all(senders).usingConcurrencyOf(8).andFailFast());

      FactReference reference = new FactReference(this::digest);
      reference.record(new Sender(run, "r"), List.copyOf(byName.values()));
      assertThat(verdicts.stream().flatMap(List::stream).map(Verdict::state))
          .as("seed %d", seed)
          .doesNotContain(State.REJECTED)
          .filteredOn(State.ACCEPTED::equals)
          .hasSize(byName.size());
      assertThat(stored(run)).as("seed %d", seed).isEqualTo(reference.state());
    }
  }

  @Test
  void ofConcurrentOrdersWithOneIdAndOtherContentOneIsStored() {
    for (int round = 0; round < 10; round++) {
      long seed = System.nanoTime();
      Random random = new Random(seed);
      String run = "o" + Long.toString(seed, 36);
      List<Uni<List<Verdict>>> senders = new ArrayList<>();
      for (int sender = 0; sender < 6; sender++) {
        List<Item> items = new ArrayList<>();
        for (int order = 0; order < 20; order++) {
          items.add(
              Fact.of("m" + sender + "/" + order, order(run, "o" + order, "c" + sender, sender)));
        }
        Collections.shuffle(items, random);
        senders.add(ingestion.ingest(new Sender(run, "r" + sender), items));
      }

      List<List<Verdict>> verdicts =
          await(Uni.join().all(senders).usingConcurrencyOf(6).andFailFast());

      assertThat(verdicts.stream().flatMap(List::stream).map(Verdict::state))
          .as("seed %d", seed)
          .filteredOn(State.ACCEPTED::equals)
          .hasSize(20);
      assertThat(stored(run))
          .as("seed %d", seed)
          .filteredOn(row -> row.startsWith("message "))
          .hasSize(20);
    }
  }

  // Values are sealed; of two told at one time the one with the greater keyed hash holds.
  private String digest(String value) {
    return HexFormat.of().formatHex(vault.hash("observation", value));
  }

  private static Fact repeated(List<Fact> known, Random random, String run) {
    if (!known.isEmpty() && random.nextInt(3) == 0) {
      return known.get(random.nextInt(known.size()));
    }
    Fact fact = fact(random, run);
    known.add(fact);
    return fact;
  }

  private static Fact fact(Random random, String run) {
    String customer = run + "/c" + random.nextInt(6);
    Instant at = START.plusSeconds(random.nextInt(50));
    Act act =
        switch (random.nextInt(5)) {
          case 0 ->
              new Identified(
                  new Identity(
                      customer,
                      Moment.told(at),
                      new TreeMap<>(
                          Map.of(
                              "a" + random.nextInt(3),
                              "\"v" + random.nextInt(4) + "\"",
                              "n" + random.nextInt(3),
                              Integer.toString(random.nextInt(4))))));
          case 1 ->
              new Behaved(
                  new Behaviour(
                      customer,
                      Moment.told(at),
                      "b" + random.nextInt(4),
                      "{}",
                      random.nextBoolean() ? About.NOTHING : about(random)));
          case 2 ->
              order(run, "o" + random.nextInt(20), "c" + random.nextInt(6), random.nextInt(2));
          case 3 ->
              new Revised(
                  new Revision(
                      revised(customer, "o" + random.nextInt(20), at, random.nextInt(3)),
                      random.nextBoolean(),
                      Moment.told(at)));
          default -> refund(customer, "f" + random.nextInt(20), at, random.nextInt(3));
        };
    return Fact.of("m" + random.nextInt(150), act);
  }

  private static Act order(String run, String orderId, String customer, int amount) {
    return new Ordered(
        new Order(
            run + "/" + customer,
            orderId,
            Moment.told(START),
            euros(amount),
            "",
            "",
            List.of(),
            null));
  }

  private static About about(Random random) {
    OrderLine product =
        new OrderLine("s" + random.nextInt(3), "", "", BigDecimal.ONE, null, null, null, null);
    return new About(BehaviourKind.PRODUCT_VIEWED, List.of(product), euros(random.nextInt(2)), "s");
  }

  private static Order revised(String customer, String orderId, Instant at, int amount) {
    return new Order(
        customer,
        orderId,
        Moment.told(at),
        euros(amount),
        "web",
        "",
        List.of(new OrderLine("s", "n", "c", BigDecimal.TWO, null, null, euros(amount), null)),
        null);
  }

  private static Act refund(String customer, String refundId, Instant at, int amount) {
    return new Refunded(
        new Refund(
            customer,
            refundId,
            "o1",
            Moment.told(at),
            amount == 0 ? null : euros(amount),
            List.of()));
  }

  private static String name(Fact fact) {
    return switch (fact.act()) {
      case Ordered(var order) -> "order:" + order.orderId();
      case Refunded(var refund) -> "refund:" + refund.refundId();
      case Identified _, Act.Aliased _, Act.Grouped _, Behaved _, Revised _ ->
          "fact:" + fact.digest();
    };
  }

  private static Money euros(int amount) {
    return new Money(BigDecimal.valueOf(amount), "EUR");
  }

  private List<String> stored(String run) {
    List<String> rows = new ArrayList<>();
    rows.addAll(
        rows(
            """
            SELECT 'customer ' || customer_id || ' ' || extract(epoch FROM first_seen_at)::bigint || ' '
              || extract(epoch FROM last_seen_at)::bigint FROM customer
            WHERE starts_with(customer_id, $1 || '/')
            """,
            run));
    rows.addAll(
        rows(
            """
            SELECT 'attribute ' || customer_id || ' ' || name || ' ' || encode(digest, 'hex')
            FROM customer_attribute WHERE source = $1
            """,
            run));
    rows.addAll(rows("SELECT 'message ' || message_id FROM message WHERE source = $1", run));
    rows.addAll(rows("SELECT 'behaviour ' || message_id FROM behaviour WHERE source = $1", run));
    rows.addAll(
        rows(
            "SELECT 'order ' || order_id || ' ' || encode(digest, 'hex') FROM purchase_order WHERE source = $1",
            run));
    rows.addAll(
        rows(
            """
            SELECT 'revision ' || order_id || ' ' || encode(digest, 'hex') || ' '
              || (SELECT string_agg(amount::text, ',') FROM order_revision_line l
                  WHERE l.source = r.source AND l.order_id = r.order_id)
            FROM order_revision r WHERE source = $1
            """,
            run));
    rows.addAll(
        rows(
            """
            SELECT DISTINCT 'product ' || message_id || ' ' || sku FROM behaviour_product WHERE source = $1
            """,
            run));
    rows.addAll(
        rows(
            "SELECT 'refund ' || refund_id || ' ' || encode(digest, 'hex') FROM refund WHERE source = $1",
            run));
    rows.addAll(
        rows(
            """
            SELECT DISTINCT 'change ' || kind || ' ' || item_id FROM change
            WHERE source = $1 AND kind <> 'CUSTOMER_SEEN'
            """,
            run));
    rows.addAll(
        rows(
            """
            SELECT 'seen ' || customer_id || ' ' || extract(epoch FROM min(happened_at))::bigint
            FROM change WHERE source = $1 AND kind = 'CUSTOMER_SEEN' GROUP BY customer_id
            """,
            run));
    Collections.sort(rows);
    return rows;
  }

  private List<String> rows(String sql, String run) {
    List<String> rows = new ArrayList<>();
    await(pool.preparedQuery(sql).execute(Tuple.of(run)))
        .forEach(row -> rows.add(row.getString(0)));
    return rows;
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

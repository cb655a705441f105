package io.clientele.profile.order;

import static io.clientele.profile.Wire.money;
import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.ChangeServiceGrpc;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.OrderPlaced;
import io.clientele.contracts.profile.v1.OrderRevision;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.WatchChangesRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.grpc.ManagedChannel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OrderRevisionTest {

  @Inject Pool pool;
  private ManagedChannel channel;
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  private FeedCursor before = FeedCursor.getDefaultInstance();

  @BeforeEach
  void connect() {
    // Whatever is told from now on has this transaction's id or a later one.
    before =
        FeedCursor.newBuilder()
            .setToken(
                pool.query(
                        "SELECT feed_number(pg_snapshot_xmin(pg_current_snapshot()))::text || '.0'")
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(30))
                    .iterator()
                    .next()
                    .getString(0))
            .build();
    channel = Wire.channel();
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void theLatestRevisionHoldsWhateverArrivesFirst() {
    Fact placed = placed("10", "2026-01-01T08:00:00Z");
    Fact first = revised("r1", "12", "2026-01-02T08:00:00Z");
    Fact second = revised("r2", "9", "2026-01-03T08:00:00Z");
    for (List<Fact> arrival :
        List.of(
            List.of(placed, first, second),
            List.of(second, first, placed),
            List.of(first, placed, second))) {
      String source = "s" + UUID.randomUUID();
      arrival.forEach(fact -> send(source, fact));

      List<OrderPlaced> read = ordersOf(source);

      assertThat(read.getLast().getAmount()).isEqualTo(money("9", "EUR"));
      assertThat(read.getLast().getOrderedAt()).isEqualTo(time("2026-01-01T08:00:00Z"));
      assertThat(read.getLast().getRevisedAt()).isEqualTo(time("2026-01-03T08:00:00Z"));
      assertThat(inForce(source)).containsExactly("9 EUR 1 line");
    }
  }

  @Test
  void aRevisionOfAnOrderThatIsNotKnownYetIsAnOrder() {
    String source = "s" + UUID.randomUUID();
    send(source, revised("r1", "12", "2026-01-02T08:00:00Z"));

    assertThat(ordersOf(source).getLast().getOrderedAt()).isEqualTo(time("2026-01-02T08:00:00Z"));
    assertThat(inForce(source)).containsExactly("12 EUR 1 line");
  }

  @Test
  void anOrderThatWasNeverRevisedIsReadAsItWasTold() {
    String source = "s" + UUID.randomUUID();
    send(source, placed("10", "2026-01-01T08:00:00Z"));

    assertThat(ordersOf(source))
        .singleElement()
        .satisfies(order -> assertThat(order.hasRevisedAt()).isFalse());
    assertThat(inForce(source)).containsExactly("10 EUR 0 line");
  }

  @Test
  void theFeedTellsWhatTheOrderInForceCosts() {
    String source = "s" + UUID.randomUUID();
    Order.Builder order =
        Order.newBuilder()
            .setOrderId("o-" + run)
            .setAmount(money("10", "EUR"))
            .addLines(
                OrderLine.newBuilder()
                    .setQuantity(Decimal.newBuilder().setValue("3"))
                    .setUnitCost(money("1.5", "EUR")));
    send(source, fact("o", "2026-01-01T08:00:00Z").setOrder(order).build());
    assertThat(ordersOf(source).getLast().getCost()).isEqualTo(money("4.5", "EUR"));

    Order revised = order.clearLines().setCost(money("6", "EUR")).build();
    send(source, revision("r1", "2026-01-02T08:00:00Z", revised));
    assertThat(ordersOf(source)).allMatch(one -> one.getCost().equals(money("6", "EUR")));

    send(source, revised("r2", "9", "2026-01-03T08:00:00Z"));
    assertThat(ordersOf(source)).noneMatch(OrderPlaced::hasCost);
  }

  private Fact revision(String messageId, String at, Order order) {
    return fact(messageId, at).setOrderRevision(OrderRevision.newBuilder().setOrder(order)).build();
  }

  private Fact placed(String amount, String at) {
    return fact("o", at)
        .setOrder(Order.newBuilder().setOrderId("o-" + run).setAmount(money(amount, "EUR")))
        .build();
  }

  private Fact revised(String messageId, String amount, String at) {
    return fact(messageId, at)
        .setOrderRevision(
            OrderRevision.newBuilder()
                .setOrder(
                    Order.newBuilder()
                        .setOrderId("o-" + run)
                        .setAmount(money(amount, "EUR"))
                        .addLines(OrderLine.newBuilder().setSku("tea"))))
        .build();
  }

  private Fact.Builder fact(String messageId, String at) {
    return Fact.newBuilder()
        .setMessageId(messageId + run)
        .setCustomerId("c-" + run)
        .setOccurredAt(time(at));
  }

  private void send(String source, Fact fact) {
    assertThat(
            IntakeServiceGrpc.newBlockingStub(channel)
                .recordFacts(
                    RecordFactsRequest.newBuilder().setSource(source).addFacts(fact).build())
                .getOutcomes(0)
                .getProblem()
                .getDetail())
        .isEmpty();
  }

  private List<OrderPlaced> ordersOf(String source) {
    List<OrderPlaced> orders = new ArrayList<>();
    long expected =
        count("SELECT count(*) FROM change WHERE source = $1 AND kind LIKE 'ORDER%'", source);
    var batches =
        ChangeServiceGrpc.newBlockingStub(channel)
            .withDeadlineAfter(30, TimeUnit.SECONDS)
            .watchChanges(WatchChangesRequest.newBuilder().setAfter(before).build());
    while (orders.size() < expected) {
      for (Change change : batches.next().getChangesList()) {
        if (change.getSource().equals(source) && change.hasOrderPlaced()) {
          orders.add(change.getOrderPlaced());
        }
      }
    }
    return orders;
  }

  private long count(String sql, String source) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(source))
        .await()
        .atMost(Duration.ofSeconds(30))
        .iterator()
        .next()
        .getLong(0);
  }

  private List<String> inForce(String source) {
    List<String> orders = new ArrayList<>();
    pool.preparedQuery(
            """
            SELECT o.amount || ' ' || o.currency || ' ' || count(l) || ' line'
            FROM order_in_force o
            LEFT JOIN order_line_in_force l ON l.source = o.source AND l.order_id = o.order_id
            WHERE o.source = $1 GROUP BY o.order_id, o.amount, o.currency
            """)
        .execute(Tuple.of(source))
        .await()
        .atMost(Duration.ofSeconds(30))
        .forEach(row -> orders.add(row.getString(0)));
    return orders;
  }
}

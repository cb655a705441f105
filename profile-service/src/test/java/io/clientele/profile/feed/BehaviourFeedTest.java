package io.clientele.profile.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.type.Decimal;
import io.clientele.contracts.common.v1.FeedCursor;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Behaviour.Kind;
import io.clientele.contracts.profile.v1.BehaviourShown;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.ChangeServiceGrpc;
import io.clientele.contracts.profile.v1.CustomerChanged;
import io.clientele.contracts.profile.v1.CustomerTag;
import io.clientele.contracts.profile.v1.DeleteTagRequest;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.Order;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.profile.v1.OrderRevision;
import io.clientele.contracts.profile.v1.PutTagRequest;
import io.clientele.contracts.profile.v1.Reachability.Marketing;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.Refund;
import io.clientele.contracts.profile.v1.Tag;
import io.clientele.contracts.profile.v1.TagServiceGrpc;
import io.clientele.contracts.profile.v1.WatchChangesRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.clientele.profile.Wire;
import io.clientele.profile.consent.Consent;
import io.clientele.profile.consent.Consent.State;
import io.clientele.profile.consent.ConsentTaking;
import io.clientele.profile.consent.Purpose;
import io.clientele.profile.value.Moment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BehaviourFeedTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String AT = "2026-01-01T08:00:00Z";

  @Inject Pool pool;
  @Inject ConsentTaking consents;
  private FactSender people;
  private FeedCursor before = FeedCursor.getDefaultInstance();
  private int messages;

  @BeforeEach
  void connect() {
    people = new FactSender();
    // Whatever is told from now on has this transaction's id or a later one.
    before =
        FeedCursor.newBuilder()
            .setToken(
                text("SELECT feed_number(pg_snapshot_xmin(pg_current_snapshot()))::text || '.0'"))
            .build();
  }

  @AfterEach
  void disconnect() {
    people.close();
  }

  @Test
  void whatWasDoneIsToldWithoutNamesAndPrices() {
    behave(
        "ann",
        Behaviour.newBuilder()
            .setName("Product Viewed")
            .setKind(Kind.PRODUCT_VIEWED)
            .setSubject("/boots")
            .addProducts(line("b-1", "boots", "2", "10")));

    Change change = told("ann", 1, Change::hasBehaviourShown).getFirst();

    assertThat(change.getSource()).isEqualTo("shop");
    BehaviourShown shown = change.getBehaviourShown();
    assertThat(shown.getMessageId()).isEqualTo(people.id("b0"));
    assertThat(shown.getOccurredAt()).isEqualTo(Wire.time(AT));
    assertThat(shown.getKind()).isEqualTo(Kind.PRODUCT_VIEWED);
    assertThat(shown.getName()).isEqualTo("Product Viewed");
    assertThat(shown.getSubject()).isEqualTo("/boots");
    assertThat(shown.getItemsList())
        .containsExactly(
            BehaviourShown.Item.newBuilder().setSku("b-1").setCategory("boots").build());
  }

  @Test
  void whomAnInvitationWentToIsToldWhereThatIsAKnownCustomer() {
    people.identify("bob", AT, Map.of("name", "Bob"));
    behave("ann", Behaviour.newBuilder().setKind(Kind.INVITED).setSubject(people.id("bob")));
    behave("ann", Behaviour.newBuilder().setKind(Kind.INVITED).setSubject("bob@example.org"));
    behave("ann", Behaviour.newBuilder().setKind(Kind.REFERRED).setSubject(people.id("nobody")));
    behave("ann", Behaviour.newBuilder().setKind(Kind.REFERRED).setSubject(people.id("ann")));
    behave(
        "ann",
        Behaviour.newBuilder()
            .setKind(Kind.REFERRED)
            .setSubject(people.id("bob"))
            .setProperties(property("referrer_id", people.id("bob"))));
    behave(
        "ann",
        Behaviour.newBuilder()
            .setKind(Kind.PRODUCT_SHARED)
            .setSubject("wechat")
            .setProperties(property("recipient_id", people.id("bob"))));

    List<BehaviourShown> shown =
        told("ann", 6, Change::hasBehaviourShown).stream().map(Change::getBehaviourShown).toList();

    assertThat(shown)
        .extracting(BehaviourShown::getOtherCustomerId)
        .containsExactly(people.id("bob"), "", "", "", "", people.id("bob"));
    assertThat(shown)
        .extracting(BehaviourShown::getSubject)
        .containsExactly("", "", "", "", "", "wechat");
  }

  @Test
  void aBehaviourThatIsNotKeptAnyMoreSaysThatTheCustomerWasThere() {
    behave("ann", Behaviour.newBuilder().setName("Danced"));
    run("DELETE FROM behaviour WHERE customer_id = '" + people.id("ann") + "'");

    List<Change> told = told("ann", 2, change -> true);

    assertThat(told).allMatch(Change::hasCustomerSeen);
    assertThat(told.getLast().getCustomerSeen().getFirstSeenAt()).isEqualTo(Wire.time(AT));
  }

  @Test
  void anOrderIsToldWithItsLinesAsTheyAreNow() {
    Order placed =
        Order.newBuilder()
            .setOrderId(people.id("o"))
            .setAmount(Wire.money("30", "EUR"))
            .setChannel("store")
            .addLines(line("b-1", "boots", "2", "20"))
            .addLines(line("s-1", "socks", "1", "10"))
            .build();
    send(fact("ann").setOrder(placed));
    assertThat(told("ann", 1, Change::hasOrderPlaced))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.getOrderPlaced().getChannel()).isEqualTo("store");
          assertThat(change.getOrderPlaced().getLinesList())
              .containsExactly(told("b-1", "boots", "2", "20"), told("s-1", "socks", "1", "10"));
        });

    send(
        fact("ann")
            .setOrderRevision(
                OrderRevision.newBuilder()
                    .setOrder(
                        placed.toBuilder()
                            .clearLines()
                            .setChannel("web")
                            .addLines(line("s-1", "socks", "3", "30")))));

    assertThat(told("ann", 2, Change::hasOrderPlaced))
        .allSatisfy(change -> {
          assertThat(change.getOrderPlaced().getChannel()).isEqualTo("web");
          assertThat(change.getOrderPlaced().getLinesList())
              .containsExactly(told("s-1", "socks", "3", "30"));
        });
  }

  @Test
  void aRefundIsToldWithWhatCameBack() {
    send(
        fact("ann")
            .setRefund(
                Refund.newBuilder()
                    .setRefundId(people.id("r"))
                    .setOrderId(people.id("o"))
                    .addLines(line("b-1", "boots", "1", "10"))));

    assertThat(told("ann", 1, Change::hasRefundMade).getFirst().getRefundMade().getLinesList())
        .containsExactly(told("b-1", "boots", "1", "10"));
  }

  @Test
  void manyLargeOrdersAreToldInSeveralBatchesAndNoneIsSkipped() {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      lines.add(line("sku-" + i, "c".repeat(200), "1", "1"));
    }
    int orders = 30;
    for (int i = 0; i < orders; i++) {
      send(
          fact("ann")
              .setOrder(
                  Order.newBuilder()
                      .setOrderId(people.id("o" + i))
                      .setAmount(Wire.money("1000", "EUR"))
                      .addAllLines(lines)));
    }

    List<Change> told = told("ann", orders, Change::hasOrderPlaced);

    assertThat(told)
        .extracting(change -> change.getOrderPlaced().getOrderId())
        .hasSize(orders)
        .doesNotHaveDuplicates();
    assertThat(told).allMatch(change -> change.getOrderPlaced().getLinesCount() == 1_000);
  }

  @Test
  void aTagIsToldWithItsEndAndAgainWhenItIsTakenAway() {
    people.identify("ann", AT, Map.of("name", "Ann"));
    Instant end = Instant.parse("2099-01-01T00:00:00Z");
    put(Tag.newBuilder().setName("vip"));
    put(Tag.newBuilder().setName("trial").setExpiresAt(Wire.time(end.toString())));

    assertThat(last("ann").getTagsList())
        .containsExactly(
            CustomerTag.newBuilder()
                .setName("trial")
                .setExpiresAt(Wire.time(end.toString()))
                .build(),
            CustomerTag.newBuilder().setName("vip").build());

    var _ =
        TagServiceGrpc.newBlockingStub(people.channel())
            .deleteTag(
                DeleteTagRequest.newBuilder()
                    .setCustomerId(people.id("ann"))
                    .setName("vip")
                    .build());

    assertThat(last("ann").getTagsList()).extracting(CustomerTag::getName).containsExactly("trial");
  }

  @Test
  void howSomebodyCanBeReachedIsToldAndNotUnderWhichAddress() {
    people.identify("ann", AT, Map.of("email", "ann@example.org", "address", "Ring 1"));
    assertThat(last("ann").getReachability().getMarketing())
        .isEqualTo(Marketing.MARKETING_UNSPECIFIED);

    say("ann", Purpose.MARKETING, State.GRANTED, AT);
    CustomerChanged granted = last("ann");
    assertThat(granted.getReachability().getMarketing()).isEqualTo(Marketing.GRANTED);
    assertThat(granted.getReachability().getHasEmail()).isTrue();
    assertThat(granted.getReachability().getHasAddress()).isTrue();
    assertThat(granted.getReachability().getHasPhone()).isFalse();
    assertThat(granted.toString()).doesNotContain("example.org").doesNotContain("Ring");

    say("ann", Purpose.MARKETING, State.REFUSED, "2026-01-02T08:00:00Z");
    assertThat(last("ann").getReachability().getMarketing()).isEqualTo(Marketing.REFUSED);
  }

  @Test
  void whatWasKnownBeforeIsToldInTheOrderOfTime() throws IOException {
    people.identify("ann", AT, Map.of("email", "ann@example.org"));
    send(
        fact("ann")
            .setOccurredAt(Wire.time("2026-01-03T08:00:00Z"))
            .setBehaviour(Behaviour.newBuilder().setName("Danced")));
    people.order("ann", "2026-01-02T08:00:00Z", "bare", "10");
    send(
        fact("ann")
            .setOccurredAt(Wire.time("2026-01-02T08:00:00Z"))
            .setOrder(
                Order.newBuilder()
                    .setOrderId(people.id("o"))
                    .setAmount(Wire.money("30", "EUR"))
                    .addLines(line("b-1", "boots", "2", "20"))));
    run("DELETE FROM change WHERE customer_id = '" + people.id("ann") + "'");

    run(backfill());

    List<Change> told = told("ann", 3, change -> true);
    assertThat(told)
        .extracting(Change::getKindCase)
        .containsExactly(
            Change.KindCase.ORDER_PLACED,
            Change.KindCase.BEHAVIOUR_SHOWN,
            Change.KindCase.CUSTOMER_CHANGED);
    assertThat(told.getFirst().getOrderPlaced().getLinesCount()).isEqualTo(1);
    assertThat(told.getLast().getCustomerChanged().getReachability().getHasEmail()).isTrue();
  }

  private static String backfill() throws IOException {
    try (InputStream migration =
        BehaviourFeedTest.class.getResourceAsStream(
            "/db/migration/V11__behaviour_in_the_feed.sql")) {
      String sql =
          new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8);
      int from = sql.indexOf("INSERT INTO change");
      return sql.substring(from, sql.indexOf(';', from));
    }
  }

  private static OrderLine line(String sku, String category, String quantity, String amount) {
    return told(sku, category, quantity, amount).toBuilder()
        .setProductName("Name of " + sku)
        .setUnitCost(Wire.money("1", "EUR"))
        .build();
  }

  private static OrderLine told(String sku, String category, String quantity, String amount) {
    return OrderLine.newBuilder()
        .setSku(sku)
        .setCategory(category)
        .setQuantity(Decimal.newBuilder().setValue(quantity))
        .setAmount(Wire.money(amount, "EUR"))
        .build();
  }

  private static Struct property(String name, String text) {
    return Struct.newBuilder()
        .putFields(name, Value.newBuilder().setStringValue(text).build())
        .build();
  }

  private void put(Tag.Builder tag) {
    var _ =
        TagServiceGrpc.newBlockingStub(people.channel())
            .putTag(
                PutTagRequest.newBuilder()
                    .setCustomerId(people.id("ann"))
                    .setTag(tag.setOrigin(Tag.Origin.PERSON).setConfidence(1))
                    .build());
  }

  private void say(String customer, Purpose purpose, State state, String at) {
    await(
        consents.take(
            people.id("said" + messages++),
            new Consent(
                people.id(customer), purpose, state, "", "test", Moment.told(Instant.parse(at)))));
  }

  private void behave(String customer, Behaviour.Builder behaviour) {
    send(
        fact(customer)
            .setBehaviour(behaviour.getName().isEmpty() ? behaviour.setName("done") : behaviour));
  }

  private Fact.Builder fact(String customer) {
    return Fact.newBuilder()
        .setMessageId(people.id("b" + messages++))
        .setCustomerId(people.id(customer))
        .setOccurredAt(Wire.time(AT));
  }

  private void send(Fact.Builder fact) {
    Outcome outcome =
        IntakeServiceGrpc.newBlockingStub(people.channel())
            .recordFacts(RecordFactsRequest.newBuilder().setSource("shop").addFacts(fact).build())
            .getOutcomes(0);
    assertThat(outcome.getState()).as(outcome::toString).isEqualTo(Outcome.State.ACCEPTED);
  }

  /** The last that was said of the person; waits until all that is committed was told. */
  private CustomerChanged last(String customer) {
    int expected =
        Integer.parseInt(
            text(
                "SELECT count(*)::text FROM change WHERE kind = 'CUSTOMER_CHANGED' AND customer_id = '"
                    + people.id(customer)
                    + "'"));
    return told(customer, expected, Change::hasCustomerChanged).getLast().getCustomerChanged();
  }

  private List<Change> told(String customer, int expected, Predicate<Change> kind) {
    List<Change> found = new ArrayList<>();
    var batches =
        ChangeServiceGrpc.newBlockingStub(people.channel())
            .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .watchChanges(WatchChangesRequest.newBuilder().setAfter(before).build());
    while (found.size() < expected) {
      for (Change change : batches.next().getChangesList()) {
        if (change.getCustomerId().equals(people.id(customer)) && kind.test(change)) {
          found.add(change);
        }
      }
    }
    return found;
  }

  private String text(String sql) {
    return await(pool.query(sql).execute()).iterator().next().getString(0);
  }

  private void run(String sql) {
    await(pool.query(sql).execute());
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

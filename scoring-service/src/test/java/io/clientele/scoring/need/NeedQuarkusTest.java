package io.clientele.scoring.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Struct;
import com.google.type.Decimal;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Behaviour.Kind;
import io.clientele.contracts.profile.v1.BehaviourShown;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.CustomerNeed;
import io.clientele.contracts.scoring.v1.EraseCustomersRequest;
import io.clientele.contracts.scoring.v1.ListCustomerNeedsRequest;
import io.clientele.contracts.scoring.v1.ListNeedsRequest;
import io.clientele.contracts.scoring.v1.ListNeedsResponse;
import io.clientele.contracts.scoring.v1.Need;
import io.clientele.contracts.scoring.v1.NeedServiceGrpc.NeedServiceBlockingStub;
import io.clientele.contracts.scoring.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.scoring.v1.RecordNeedRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.paced.PacedWorker;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Needs, and with them interests and social roles: all that is made of everybody's facts. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class NeedQuarkusTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // Ages count from now: a need fades.
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Inject Bench bench;
  @Inject PacedWorker worker;

  @Inject
  @GrpcClient("scoring")
  NeedServiceBlockingStub needs;

  @Inject
  @GrpcClient("scoring")
  PrivacyServiceBlockingStub privacy;

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private Change did(
      String customer, Kind kind, int days, String category, String subject, String other) {
    BehaviourShown.Builder shown =
        BehaviourShown.newBuilder()
            .setMessageId(UUID.randomUUID().toString())
            .setOccurredAt(Shop.timestamp(daysAgo(days)))
            .setKind(kind)
            .setName("did")
            .setSubject(subject)
            .setOtherCustomerId(other);
    if (!category.isEmpty()) {
      shown.addItemsBuilder().setSku("some").setCategory(category);
    }
    return Change.newBuilder()
        .setCustomerId(customer)
        .setSource("test")
        .setBehaviourShown(shown)
        .build();
  }

  private Change order(String customer, int days, String amount, String... categories) {
    Change.Builder order =
        Shop.order(customer, customer + days, daysAgo(days), amount, "EUR").toBuilder();
    for (String category : categories) {
      order
          .getOrderPlacedBuilder()
          .addLines(
              OrderLine.newBuilder()
                  .setSku("s-" + category)
                  .setCategory(category)
                  .setQuantity(Decimal.newBuilder().setValue("1")));
    }
    return order.build();
  }

  private void make() {
    for (String name : List.of("interests", "social", "needs")) {
      worker.now(name).await().atMost(PATIENCE);
    }
  }

  private List<CustomerNeed> of(String customer) {
    return needs
        .listCustomerNeeds(ListCustomerNeedsRequest.newBuilder().setCustomerId(customer).build())
        .getNeedsList();
  }

  private Map<String, Score> scores(String... customers) {
    return bench.scoresOf(List.of(customers), now.plusSeconds(3_600));
  }

  private Classification found(String customer, String dimension) {
    return Bench.classification(Objects.requireNonNull(scores(customer).get(customer)), dimension);
  }

  private static void refuses(ThrowingCallable call, ErrorCode code, String field) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              ClienteleException refusal = GrpcErrors.fromStatus(e);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }

  @Test
  void whatIsAskedForAndShownIsANeedAndStandsOnTheBoard() {
    List<Change> feed = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      feed.add(did("looks", Kind.PRODUCT_VIEWED, 2 + i, "shoes", "", ""));
      feed.add(did("refused", Kind.PRODUCT_VIEWED, 2 + i, "shoes", "", ""));
    }
    feed.add(did("looks", Kind.PRODUCTS_SEARCHED, 3, "", "Birthday gift", ""));
    feed.add(order("rich", 20, "900", "wine"));
    feed.add(order("looks", 30, "100", "wine"));
    feed.add(Shop.person("refused", "refused", true));
    bench.load(new History(feed, List.of()), 50);

    RecordNeedRequest asked =
        RecordNeedRequest.newBuilder()
            .setCustomerId("rich")
            .setTopic("delivery")
            .setKind(CustomerNeed.Kind.EMOTIONAL)
            .setNote("by noon")
            .setBy("anna")
            .setMessageId("m1")
            .build();
    CustomerNeed stored = needs.recordNeed(asked);
    assertThat(needs.recordNeed(asked)).isEqualTo(stored);
    refuses(
        () -> needs.recordNeed(asked.toBuilder().setNote("by six").build()),
        ErrorCode.CONTENT_CONFLICT,
        "message_id");
    make();

    assertThat(of("looks"))
        .extracting(CustomerNeed::getTopic)
        .containsExactlyInAnyOrder("shoes", "birthday gift");
    assertThat(of("looks"))
        .anySatisfy(need -> assertThat(need.getKind()).isEqualTo(CustomerNeed.Kind.SOCIAL));
    assertThat(of("rich"))
        .singleElement()
        .satisfies(need -> {
          assertThat(need.getKind()).isEqualTo(CustomerNeed.Kind.EMOTIONAL);
          assertThat(need.getStrength()).isCloseTo(1, within(0.01));
        });
    assertThat(of("refused")).isEmpty();
    refuses(() -> of("nobody"), ErrorCode.CUSTOMER_NOT_FOUND, "customer_id");

    ListNeedsResponse board = needs.listNeeds(ListNeedsRequest.getDefaultInstance());
    assertThat(board.getCustomers()).isEqualTo(2);
    assertThat(board.getNeedsList()).hasSize(3);
    assertThat(board.getNeeds(0).getTopic()).isEqualTo("delivery");
    assertThat(board.getNeeds(0).getReach()).isEqualTo(1);
    assertThat(board.getNeeds(0).getAffectedValue(0).getUnits()).isEqualTo(900);
    assertThat(board.getNeeds(0).hasSatisfactionImpact()).isFalse();
    assertThat(board.getNeeds(0).getPriority())
        .isCloseTo(100 * (0.5 * Math.sqrt(0.9) + 0.3 * Math.sqrt(0.5)), within(0.5));
    assertThat(
            needs
                .listNeeds(
                    ListNeedsRequest.newBuilder().setSource(CustomerNeed.Source.BROWSED).build())
                .getNeedsList())
        .singleElement()
        .satisfies(need -> assertThat(need.getTopic()).isEqualTo("shoes"));
    ListNeedsResponse page = needs.listNeeds(ListNeedsRequest.newBuilder().setPageSize(2).build());
    assertThat(
            needs
                .listNeeds(
                    ListNeedsRequest.newBuilder()
                        .setPageSize(2)
                        .setPageToken(page.getNextPageToken())
                        .build())
                .getNeedsList())
        .hasSize(1);
    refuses(
        () ->
            needs.listNeeds(
                ListNeedsRequest.newBuilder().setAsOf(Shop.timestamp(daysAgo(100))).build()),
        ErrorCode.INVALID_FIELD,
        "as_of");
    assertThat(found("looks", "needs").getLabel()).isIn("shoes", "birthday gift");
    assertThat(found("rich", "needs").getLabel()).isEqualTo("delivery");
  }

  @Test
  void whatIsSaidInFeedbackIsANeedThatFades() {
    List<io.clientele.contracts.feedback.v1.Change> said =
        new ArrayList<>(
            List.of(
                wish("talks", "f1", 400, "parking", "gift cards"),
                wish("talks-too", "f2", 180, "parking"),
                wish("talks", "f3", 300, "parking"),
                wish("refused", "f4", 10, "parking"),
                wish("silent", "f5", 10)));
    // Out of order, and some of it twice.
    said.addAll(said.subList(0, 3));
    Collections.reverse(said);
    bench.load(
        new History(
            List.of(
                Shop.person("talks-too", "talks", false), Shop.person("refused", "refused", true)),
            said),
        2);
    make();

    for (String id : List.of("talks", "talks-too")) {
      assertThat(of(id)).hasSize(2);
      CustomerNeed parking = of(id).getFirst();
      assertThat(parking.getTopic()).isEqualTo("parking");
      assertThat(parking.getSource()).isEqualTo(CustomerNeed.Source.SAID);
      assertThat(parking.getKind()).isEqualTo(CustomerNeed.Kind.FUNCTIONAL);
      assertThat(parking.getStrength()).isCloseTo(0.5, within(0.01));
      assertThat(parking.getAt()).isEqualTo(Shop.timestamp(daysAgo(180)));
      assertThat(parking.getEvidence()).contains("f2");
      CustomerNeed gifts = of(id).getLast();
      assertThat(gifts.getKind()).isEqualTo(CustomerNeed.Kind.SOCIAL);
      assertThat(gifts.getStrength()).isCloseTo(Math.pow(2, -400 / 180.0), within(0.01));
      assertThat(gifts.getEvidence()).contains("f1");
    }
    assertThat(
            needs
                .listCustomerNeeds(
                    ListCustomerNeedsRequest.newBuilder()
                        .setCustomerId("talks")
                        .setAsOf(Shop.timestamp(daysAgo(200)))
                        .build())
                .getNeedsList())
        .as("what was said later does not count")
        .anySatisfy(need -> assertThat(need.getEvidence()).contains("f3"));
    assertThat(of("refused")).isEmpty();
    assertThat(of("silent")).isEmpty();

    ListNeedsRequest.Builder board = ListNeedsRequest.newBuilder();
    assertThat(needs.listNeeds(board.setSource(CustomerNeed.Source.SAID).build()).getNeedsList())
        .extracting(Need::getTopic)
        .containsExactly("gift cards", "parking");
    assertThat(needs.listNeeds(board.setSource(CustomerNeed.Source.ASKED).build()).getNeedsList())
        .isEmpty();
    assertThat(found("talks", "needs").getLabel()).isEqualTo("parking");

    var receipt =
        privacy.eraseCustomers(
            EraseCustomersRequest.newBuilder()
                .addAllCustomerIds(List.of("talks", "talks-too"))
                .build());
    assertThat(receipt.getErasedMap()).containsEntry("opinions", 3L);
    refuses(() -> of("talks"), ErrorCode.CUSTOMER_NOT_FOUND, "customer_id");
    make();
    assertThat(needs.listNeeds(ListNeedsRequest.getDefaultInstance()).getNeedsList()).isEmpty();
  }

  private io.clientele.contracts.feedback.v1.Change wish(
      String customer, String id, int days, String... topics) {
    return Shop.wishing(Shop.feedback(customer, id, daysAgo(days), 3, null), topics);
  }

  @Test
  void nothingIsWrittenDownOfWhomNobodyKnowsOrOfWhoWasErased() {
    bench.load(new History(List.of(Shop.seen("gone", daysAgo(9))), List.of()), 50);
    RecordNeedRequest.Builder asked =
        RecordNeedRequest.newBuilder().setCustomerId("gone").setTopic("help");
    needs.recordNeed(asked.build());
    make();
    assertThat(of("gone")).hasSize(1);
    var receipt =
        privacy.eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("gone").build());
    assertThat(receipt.getErasedMap()).containsEntry("asked_needs", 1L);
    assertThat(receipt.getErasedMap()).containsEntry("customer_needs", 1L);
    refuses(() -> needs.recordNeed(asked.build()), ErrorCode.CUSTOMER_ERASED, "customer_id");
    refuses(
        () -> needs.recordNeed(asked.setCustomerId("nobody").build()),
        ErrorCode.CUSTOMER_NOT_FOUND,
        "customer_id");
    refuses(() -> needs.recordNeed(asked.setTopic(" ").build()), ErrorCode.INVALID_FIELD, "topic");
    refuses(
        () ->
            needs.recordNeed(
                asked.setTopic("x").setAt(Shop.timestamp(now.plusSeconds(90_000))).build()),
        ErrorCode.INVALID_FIELD,
        "at");
  }

  @Test
  void interestsAreWhatOthersTurnToLess() {
    List<Change> feed = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      feed.add(order("all" + i, 10, "10", "bread", "wine", "books", "tea"));
    }
    for (int i = 0; i < 5; i++) {
      feed.add(order("fan", 10 + i, "10", "tea"));
      feed.add(did("fan", Kind.PRODUCT_VIEWED, 5, "tea", "", ""));
    }
    bench.load(new History(feed, List.of()), 50);
    make();
    Classification interests = found("fan", "interests");
    assertThat(interests.getLabel()).isEqualTo("tea");
    assertThat(interests.getInterests().getInterestsList())
        .allSatisfy(one -> assertThat(one.getPValue()).isLessThanOrEqualTo(0.05));
    assertThat(interests.getConfidence()).isGreaterThan(0.95);
    assertThat(found("all1", "interests").getLabel()).isEqualTo("UNKNOWN");
  }

  @Test
  void whoBringsOthersAlongIsAnInfluencer() {
    List<Change> feed = new ArrayList<>();
    feed.add(Shop.seen("star", daysAgo(100)));
    for (int i = 0; i < 12; i++) {
      feed.add(Shop.seen("fan" + i, daysAgo(90)));
      feed.add(Shop.person("fan" + i, Struct.getDefaultInstance(), "star"));
    }
    for (int i = 0; i < 4; i++) {
      feed.add(did("active", Kind.PRODUCT_REVIEWED, 10 * i, "", "", ""));
      feed.add(did("lurker", Kind.PAGE_VIEWED, 10 * i, "", "/", ""));
    }
    feed.add(did("star", Kind.INVITED, 3, "", "", "invited"));
    feed.add(Shop.seen("invited", daysAgo(2)));
    bench.load(new History(feed, List.of()), 50);
    make();
    Classification star = found("star", "social_role");
    assertThat(star.getLabel()).isEqualTo("influencer");
    assertThat(star.getScore()).isGreaterThan(3);
    assertThat(star.getEvidenceList())
        .anySatisfy(one -> {
          assertThat(one.getIndicator()).isEqualTo("followers");
          assertThat(one.getValue()).isEqualTo("13");
        });
    assertThat(found("active", "social_role").getLabel()).isEqualTo("active");
    assertThat(found("lurker", "social_role").getLabel()).isEqualTo("lurker");
    assertThat(found("fan1", "social_role").getLabel()).isEqualTo("UNKNOWN");
  }
}

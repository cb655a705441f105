package io.clientele.scoring.shopper;

import static io.clientele.scoring.Bench.classification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.type.Decimal;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Behaviour.Kind;
import io.clientele.contracts.profile.v1.BehaviourShown;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.ConductServiceGrpc.ConductServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetShopperCourseRequest;
import io.clientele.contracts.scoring.v1.ListIndicatorsRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ShopperCourse;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.conduct.Behaviour;
import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.conduct.ShopperFinding;
import io.clientele.scoring.conduct.ShopperSimulator;
import io.clientele.scoring.conduct.ShopperSimulator.Known;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.standing.NormsRepository;
import io.clientele.scoring.standing.PolicyChange;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ConductQuarkusTest {

  private static final Instant TO = Instant.parse("2026-02-01T00:00:00Z");

  private static final String USUAL =
      """
      INSERT INTO norms (version, made_at, figures) VALUES (77, '2026-01-01T00:00:00Z', '{
        "prices": [{"category": "Coffee", "currency": "EUR", "median": 9}, {"category": "Furniture", "currency": "EUR", "median": 260},
          {"category": "Toys", "currency": "EUR", "median": 25}, {"category": "Shoes", "currency": "EUR", "median": 70}],
        "baskets": {"EUR": 40}, "gap_days": 25}')
      """;

  @Inject Bench bench;
  @Inject Pool pool;
  @Inject ConductPolicy policy;
  @Inject NormsRepository norms;
  @Inject PolicyChange policies;

  @Inject
  @GrpcClient("scoring")
  ConductServiceBlockingStub conducts;

  @Test
  void typesAndHabitsFollowFromTheFactsAndWhatIsUsual() {
    Map<String, Behaviour> told = load(8);

    agrees(told, Norms.NONE);
    await(pool.preparedQuery(USUAL).execute());
    Norms usual = await(norms.inForce(pool)).norms();
    await(policies.apply());
    // Another may have begun to apply them before.
    Bench.await(() -> applied().contains("norms-77"), "all standings are made with the norms");
    agrees(told, usual);
  }

  private String applied() {
    return await(pool.query("SELECT policy FROM snapshot WHERE id = 0").execute())
        .iterator()
        .next()
        .getString(0);
  }

  private void agrees(Map<String, Behaviour> told, Norms usual) {
    Map<String, Score> scores = bench.scoresOf(told.keySet(), TO);
    Map<String, List<String>> byType = new TreeMap<>();
    told.forEach((customer, behaviour) -> {
      Conduct conduct = policy.conduct(until(behaviour, TO), usual);
      ShopperFinding expected = policy.types().find(conduct);
      Score score = Objects.requireNonNull(scores.get(customer), customer);
      Classification type = classification(score, "shopper_type");
      String label = expected.type() == null ? "UNKNOWN" : expected.type().label();
      assertThat(type.getLabel()).as(customer).isEqualTo(label);
      assertThat(type.getShopperType().getMembershipMap()).hasSize(7);
      assertThat(type.getShopperType().getBalance())
          .isCloseTo(expected.balance().orElse(0), within(1e-9));
      byType.computeIfAbsent(label, one -> new ArrayList<>()).add(customer);
      policy
          .habits()
          .find(conduct)
          .forEach(trait ->
              assertThat(classification(score, trait.dimension()).getLabel())
                  .as("%s %s", customer, trait.dimension())
                  .isEqualTo(trait.told() ? trait.label() : "UNKNOWN"));
    });
    byType.forEach((label, customers) ->
        assertThat(bench.list("shopper_type = " + label, "customer_id", TO, 100))
            .extracting(Score::getCustomerId)
            .containsExactlyElementsOf(customers));
  }

  @Test
  void theCourseTellsWhatWasKnownAtEachTime() {
    Map<String, Behaviour> told = load(2);
    String customer = told.keySet().iterator().next();
    Instant from = Instant.parse("2025-01-01T00:00:00Z");

    ShopperCourse course =
        conducts.getShopperCourse(
            GetShopperCourseRequest.newBuilder()
                .setCustomerId(customer)
                .setFrom(Shop.timestamp(from))
                .setUntil(Shop.timestamp(TO))
                .setPoints(5)
                .build());

    assertThat(course.getPointsList()).hasSize(5);
    assertThat(course.getPoints(0).getType()).isEqualTo("UNKNOWN");
    assertThat(course.getPoints(0).hasBalance()).isFalse();
    for (ShopperCourse.Point point : course.getPointsList()) {
      Instant at = Instant.ofEpochSecond(point.getAt().getSeconds(), point.getAt().getNanos());
      ShopperFinding expected =
          policy
              .types()
              .find(
                  policy.conduct(
                      until(Objects.requireNonNull(told.get(customer)), at), Norms.NONE));
      assertThat(point.getType())
          .isEqualTo(expected.type() == null ? "UNKNOWN" : expected.type().label());
      assertThat(point.hasBalance()).isEqualTo(expected.balance().isPresent());
      assertThat(point.getBalance()).isCloseTo(expected.balance().orElse(0), within(1e-9));
    }
    assertThat(course.getPoints(4).getAt()).isEqualTo(Shop.timestamp(TO));
  }

  private static Behaviour until(Behaviour told, Instant at) {
    return new Behaviour(
        told.lines().stream().filter(one -> !one.orderedAt().isAfter(at)).toList(),
        told.activities().stream().filter(one -> !one.at().isAfter(at)).toList(),
        told.orders().stream().filter(one -> !one.at().isAfter(at)).toList(),
        told.returns().stream().filter(one -> !one.at().isAfter(at)).toList());
  }

  @Test
  void indicatorsComeWithTheirReasonsAndTheValuesOfACustomer() {
    Map<String, Behaviour> told = load(1);

    var defined = conducts.listIndicators(ListIndicatorsRequest.getDefaultInstance());
    var of =
        conducts.listIndicators(
            ListIndicatorsRequest.newBuilder()
                .setCustomerId(told.keySet().iterator().next())
                .setAsOf(Shop.timestamp(TO))
                .build());

    assertThat(defined.getIndicatorsList()).hasSize(policy.types().indicators().size());
    assertThat(defined.getIndicatorsList())
        .allSatisfy(one -> {
          assertThat(one.getReasonEn()).isNotBlank();
          assertThat(one.getReasonZh()).isNotBlank();
          assertThat(one.getWeightsMap()).isNotEmpty();
          assertThat(one.hasValue()).isFalse();
        });
    assertThat(of.getIndicatorsList()).anyMatch(one -> one.hasValue());
  }

  @Test
  void anAgentsJudgementTellsThePersonality() {
    Struct attributes =
        Struct.newBuilder()
            .putFields("sales_personality", Value.newBuilder().setStringValue("怀疑型").build())
            .build();
    bench.load(
        new History(
            List.of(Shop.seen("a", TO.minusSeconds(9)), Shop.person("a", attributes, "")),
            List.of()),
        10);

    Classification found =
        classification(
            Objects.requireNonNull(bench.scoresOf(List.of("a"), TO).get("a")), "sales_personality");

    assertThat(found.getLabel()).isEqualTo("sceptical");
    assertThat(found.getSalesPersonality().getApproachEn()).startsWith("Prove");
    assertThat(found.getSalesPersonality().getApproachZh()).isNotBlank();
  }

  @Test
  void whatCannotBeAnsweredIsRefusedByItsName() {
    bench.load(
        new History(
            List.of(Shop.seen("a", TO.minusSeconds(9)), Shop.person("a", "a", true)), List.of()),
        10);

    refused("nobody", 3, ErrorCode.CUSTOMER_NOT_FOUND, "customer_id");
    refused("a", 3, ErrorCode.WRONG_STATE, "customer_id");
    refused("a", 1, ErrorCode.INVALID_FIELD, "points");
    refused("a", 61, ErrorCode.INVALID_FIELD, "points");
    assertThatThrownBy(() ->
            conducts.getShopperCourse(
                GetShopperCourseRequest.newBuilder()
                    .setCustomerId("a")
                    .setFrom(Shop.timestamp(TO))
                    .setUntil(Shop.timestamp(TO))
                    .build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(GrpcErrors.fromStatus(e).field()).isEqualTo("from"));
  }

  private void refused(String customer, int points, ErrorCode code, String field) {
    assertThatThrownBy(() ->
            conducts.getShopperCourse(
                GetShopperCourseRequest.newBuilder()
                    .setCustomerId(customer)
                    .setPoints(points)
                    .build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(GrpcErrors.fromStatus(e).code()).isEqualTo(code);
              assertThat(GrpcErrors.fromStatus(e).field()).isEqualTo(field);
            });
  }

  private Map<String, Behaviour> load(int ofEach) {
    Map<String, Behaviour> told = new TreeMap<>();
    List<Change> feed = new ArrayList<>();
    List<Known> known = new ShopperSimulator(5).customers(ofEach);
    for (int i = 0; i < known.size(); i++) {
      String customer = "s%03d".formatted(i);
      told.put(customer, known.get(i).behaviour());
      facts(customer, known.get(i).behaviour(), feed);
    }
    bench.load(new History(feed, List.of()), 200);
    return told;
  }

  private static void facts(String customer, Behaviour behaviour, List<Change> feed) {
    behaviour
        .orders()
        .forEach(order -> {
          String id = customer + order.key().orderId();
          Change.Builder placed =
              Shop.order(customer, id, order.at(), text(order.amount()), "EUR").toBuilder();
          placed.getOrderPlacedBuilder().setChannel(order.channel());
          behaviour.lines().stream()
              .filter(line -> line.order().equals(order.key()))
              .forEach(line -> placed.getOrderPlacedBuilder().addLines(line(line)));
          feed.add(placed.build());
        });
    behaviour
        .returns()
        .forEach(back -> {
          String order = customer + Objects.requireNonNull(back.order()).orderId();
          feed.add(Shop.refund(customer, "r" + order, order, back.at(), null, "EUR"));
        });
    for (int i = 0; i < behaviour.activities().size(); i++) {
      feed.add(shown(customer, customer + "-" + i, behaviour.activities().get(i)));
    }
  }

  private static OrderLine line(Line line) {
    OrderLine.Builder told =
        OrderLine.newBuilder()
            .setSku(line.sku())
            .setCategory(line.category())
            .setQuantity(Decimal.newBuilder().setValue(line.quantity().toPlainString()))
            .setAmount(Shop.money(text(line.amount()), "EUR"));
    if (line.discount() != null) {
      told.setDiscount(Shop.money(text(line.discount()), "EUR"));
    }
    return told.build();
  }

  private static Change shown(String customer, String id, Activity activity) {
    BehaviourShown.Builder shown =
        BehaviourShown.newBuilder()
            .setMessageId(id)
            .setOccurredAt(Shop.timestamp(activity.at()))
            .setKind(kind(activity.kind()))
            .setName(activity.name())
            .setSubject(activity.subject());
    activity
        .items()
        .forEach(item ->
            shown.addItems(
                BehaviourShown.Item.newBuilder().setSku(item.sku()).setCategory(item.category())));
    return Change.newBuilder()
        .setCustomerId(customer)
        .setSource("test")
        .setBehaviourShown(shown)
        .build();
  }

  private static Kind kind(Activity.Kind kind) {
    return kind == Activity.Kind.OTHER ? Kind.KIND_UNSPECIFIED : Kind.valueOf(kind.name());
  }

  private static String text(@Nullable BigDecimal amount) {
    return Objects.requireNonNull(amount).toPlainString();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(120));
  }
}

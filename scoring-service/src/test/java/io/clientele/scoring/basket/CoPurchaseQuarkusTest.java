package io.clientele.scoring.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.type.Decimal;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.profile.v1.OrderLine;
import io.clientele.contracts.scoring.v1.CoPurchaseServiceGrpc.CoPurchaseServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetOperationRequest;
import io.clientele.contracts.scoring.v1.GetRuleSetRequest;
import io.clientele.contracts.scoring.v1.ListBoughtWithRequest;
import io.clientele.contracts.scoring.v1.ListNextCategoriesRequest;
import io.clientele.contracts.scoring.v1.ListNextCategoriesResponse.NextCategory;
import io.clientele.contracts.scoring.v1.ListRuleSetsRequest;
import io.clientele.contracts.scoring.v1.ListRulesRequest;
import io.clientele.contracts.scoring.v1.ListRulesResponse;
import io.clientele.contracts.scoring.v1.MineCoPurchasesRequest;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class CoPurchaseQuarkusTest {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Bench bench;

  @Inject
  @GrpcClient("scoring")
  CoPurchaseServiceBlockingStub coPurchases;

  @Inject
  @GrpcClient("scoring")
  OperationServiceBlockingStub operations;

  /** An order of items, each of the category of its first letter. */
  private static Change order(String customer, String id, Instant at, String... skus) {
    Change.Builder order = Shop.order(customer, id, at, "10", "EUR").toBuilder();
    for (String sku : skus) {
      order
          .getOrderPlacedBuilder()
          .addLines(
              OrderLine.newBuilder()
                  .setSku(sku)
                  .setCategory("c-" + sku.charAt(0))
                  .setQuantity(Decimal.newBuilder().setValue("1")));
    }
    return order.build();
  }

  private static Instant day(int day) {
    return FROM.plusSeconds(86_400L * day);
  }

  /** Teapots with cups, and then, after a teapot, a lamp. */
  private static List<Change> shop() {
    List<Change> feed = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      feed.add(order("tea" + i, "o" + i, day(i), "teapot", "cup"));
      feed.add(order("tea" + i, "l" + i, day(i + 1), "lamp"));
      feed.add(order("book" + i, "b" + i, day(i), "book"));
    }
    feed.add(order("one", "one", day(50), "teapot"));
    feed.add(order("refused", "r1", day(1), "teapot", "secret"));
    feed.add(Shop.person("refused", "refused", true));
    return feed;
  }

  private String mine(MineCoPurchasesRequest request) {
    String id = coPurchases.mineCoPurchases(request).getOperationId();
    GetOperationRequest get = GetOperationRequest.newBuilder().setOperationId(id).build();
    Bench.await(() -> operations.getOperation(get).hasFinishedAt(), "the rules are mined");
    Operation done = operations.getOperation(get);
    assertThat(done.getState()).as(done.toString()).isEqualTo(Operation.State.SUCCEEDED);
    return done.getResultId();
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
  void rulesAreMinedListedAndSuggested() {
    bench.load(new History(shop(), List.of()), 50);
    String id = mine(MineCoPurchasesRequest.getDefaultInstance());
    var set = coPurchases.getRuleSet(GetRuleSetRequest.getDefaultInstance());
    assertThat(set.getRuleSetId()).isEqualTo(id).startsWith("cop_");
    // Those of the person who refused are not there.
    assertThat(set.getBaskets()).isEqualTo(121);
    assertThat(set.getItems()).isEqualTo(4);
    assertThat(set.getRules()).isEqualTo(2);
    assertThat(set.getRequest().getMaxItems()).isEqualTo(3);
    var rules = coPurchases.listRules(ListRulesRequest.getDefaultInstance());
    var rule =
        rules.getRulesList().stream()
            .filter(one -> one.getAntecedentList().equals(List.of("teapot")))
            .findFirst()
            .orElseThrow();
    assertThat(rule.getConsequentList()).containsExactly("cup");
    assertThat(rule.getBaskets()).isEqualTo(40);
    assertThat(rule.getConfidence()).isEqualTo(40.0 / 41);
    assertThat(rule.getLift()).isEqualTo(40.0 / 41 / (40.0 / 121));
    assertThat(rule.getPValue()).isLessThan(1e-20);
    assertThat(
            coPurchases
                .listBoughtWith(ListBoughtWithRequest.newBuilder().addItems("teapot").build())
                .getSuggestionsList())
        .singleElement()
        .satisfies(one -> assertThat(one.getItem()).isEqualTo("cup"));
    assertThat(
            coPurchases
                .listBoughtWith(
                    ListBoughtWithRequest.newBuilder().addItems("teapot").addItems("cup").build())
                .getSuggestionsList())
        .isEmpty();
  }

  @Test
  void pagesGoOnWithTheSetThatWasBegunWith() {
    bench.load(new History(shop(), List.of()), 50);
    String id = mine(MineCoPurchasesRequest.newBuilder().setMaxPValue(1).build());
    ListRulesRequest.Builder request =
        ListRulesRequest.newBuilder().setPageSize(1).setOrderBy("confidence desc");
    ListRulesResponse first = coPurchases.listRules(request.build());
    assertThat(first.getRules(0).getConfidence()).isEqualTo(1);
    mine(MineCoPurchasesRequest.newBuilder().setMinLift(100).build());
    ListRulesResponse second =
        coPurchases.listRules(request.setPageToken(first.getNextPageToken()).build());
    assertThat(second.getRuleSetId()).isEqualTo(id);
    assertThat(second.getRules(0).getConfidence()).isEqualTo(40.0 / 41);
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(
            coPurchases
                .listRules(
                    ListRulesRequest.newBuilder().setRuleSetId(id).setConsequent("cup").build())
                .getRulesList())
        .hasSize(1);
    var sets = coPurchases.listRuleSets(ListRuleSetsRequest.newBuilder().setPageSize(1).build());
    assertThat(sets.getRuleSets(0).getRules()).isZero();
    assertThat(
            coPurchases
                .listRuleSets(
                    ListRuleSetsRequest.newBuilder().setPageToken(sets.getNextPageToken()).build())
                .getRuleSets(0)
                .getRuleSetId())
        .isEqualTo(id);
    refuses(
        () ->
            coPurchases.listRules(
                request.setOrderBy("lift desc").setPageToken(first.getNextPageToken()).build()),
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token");
  }

  @Test
  void theNextCategoryFollowsFromTheLastPurchase() {
    bench.load(new History(shop(), List.of()), 50);
    mine(
        MineCoPurchasesRequest.newBuilder()
            .setItem(MineCoPurchasesRequest.Item.CATEGORY)
            .setBasket(MineCoPurchasesRequest.Basket.CUSTOMER)
            .setFrom(Shop.timestamp(FROM))
            .setUntil(Shop.timestamp(day(60)))
            .build());
    List<NextCategory> next =
        coPurchases
            .listNextCategories(ListNextCategoriesRequest.newBuilder().setCustomerId("one").build())
            .getCategoriesList();
    assertThat(next.getFirst().getCategory()).isEqualTo("c-l");
    assertThat(next.getFirst().getProbability()).isEqualTo(1);
    assertThat(next.getFirst().getAfter()).isEqualTo("c-t");
    assertThat(
            coPurchases
                .listNextCategories(
                    ListNextCategoriesRequest.newBuilder().setCustomerId("refused").build())
                .getCategoriesList())
        .isEmpty();
    // A customer's basket holds all orders: teapot, cup and lamp go together.
    assertThat(
            coPurchases
                .listRules(
                    ListRulesRequest.newBuilder().setAntecedent("c-t").setConsequent("c-l").build())
                .getRulesList())
        .isNotEmpty();
  }

  @Test
  void whatMakesNoSenseIsRefusedPrecisely() {
    bench.load(new History(List.of(Shop.seen("a", FROM)), List.of()), 50);
    refuses(
        () -> coPurchases.getRuleSet(GetRuleSetRequest.getDefaultInstance()),
        ErrorCode.RESULT_NOT_FOUND,
        "rule_set_id");
    refuses(
        () ->
            coPurchases.listNextCategories(
                ListNextCategoriesRequest.newBuilder().setCustomerId("a").build()),
        ErrorCode.RESULT_NOT_FOUND,
        "rule_set_id");
    refuses(
        () ->
            coPurchases.mineCoPurchases(
                MineCoPurchasesRequest.newBuilder().setMinSupport(Double.NaN).build()),
        ErrorCode.INVALID_FIELD,
        "min_support");
    refuses(
        () ->
            coPurchases.mineCoPurchases(
                MineCoPurchasesRequest.newBuilder()
                    .setFrom(Shop.timestamp(day(2)))
                    .setUntil(Shop.timestamp(day(1)))
                    .build()),
        ErrorCode.INVALID_FIELD,
        "until");
    refuses(
        () -> coPurchases.listBoughtWith(ListBoughtWithRequest.getDefaultInstance()),
        ErrorCode.INVALID_FIELD,
        "items");
    refuses(
        () -> coPurchases.listRules(ListRulesRequest.newBuilder().setOrderBy("price desc").build()),
        ErrorCode.INVALID_FIELD,
        "order_by");
    // Nothing bought: a set without rules.
    mine(MineCoPurchasesRequest.getDefaultInstance());
    assertThat(coPurchases.listRules(ListRulesRequest.getDefaultInstance()).getRulesList())
        .isEmpty();
  }
}

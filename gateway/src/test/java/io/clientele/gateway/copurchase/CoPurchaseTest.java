package io.clientele.gateway.copurchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.CoPurchaseRule;
import io.clientele.contracts.scoring.v1.GetRuleSetRequest;
import io.clientele.contracts.scoring.v1.ListBoughtWithRequest;
import io.clientele.contracts.scoring.v1.ListBoughtWithResponse;
import io.clientele.contracts.scoring.v1.ListNextCategoriesRequest;
import io.clientele.contracts.scoring.v1.ListNextCategoriesResponse;
import io.clientele.contracts.scoring.v1.ListRuleSetsResponse;
import io.clientele.contracts.scoring.v1.ListRulesRequest;
import io.clientele.contracts.scoring.v1.ListRulesResponse;
import io.clientele.contracts.scoring.v1.MineCoPurchasesRequest;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.RuleSet;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class CoPurchaseTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static final CoPurchaseRule RULE =
      CoPurchaseRule.newBuilder()
          .addAntecedent("22697")
          .addConsequent("22699")
          .setSupport(0.03125)
          .setConfidence(0.75)
          .setLift(18.5)
          .setLeverage(0.029296875)
          .setPValue(0)
          .setBaskets(540)
          .build();

  private static RuleSet set() {
    return RuleSet.newBuilder()
        .setRuleSetId("cop_1")
        .setRequest(
            MineCoPurchasesRequest.newBuilder()
                .setItem(MineCoPurchasesRequest.Item.CATEGORY)
                .setMinSupport(0.5)
                .setMaxPValue(0.05))
        .setBaskets(18_021)
        .setCappedBaskets(12)
        .setItems(3_665)
        .setFrequentItemSets(1_900)
        .setRules(812)
        .build();
  }

  @Test
  void rulesAreLookedForInTheBackground() {
    scoring.answers.answer(
        "MineCoPurchases",
        Operation.newBuilder()
            .setOperationId("sco_1")
            .setKind(Operation.Kind.MINE_CO_PURCHASES)
            .setState(Operation.State.WAITING)
            .build());

    Call.json(
            """
            {"item":"category","basket":"customer","from":"2025-01-01","until":"2026-01-01T00:00:01Z",
             "min_support":0.25,"min_confidence":0.5,"min_lift":1.5,"max_items":4,"max_basket":100,
             "max_p_value":0.125,"sources":["webshop"]}
            """)
        .post("/v1/co-purchases:mine")
        .then()
        .statusCode(202)
        .header("Location", "/v1/operations/sco_1")
        .body("kind", equalTo("mine_co_purchases"));
    MineCoPurchasesRequest asked = scoring.answers.last(MineCoPurchasesRequest.class);
    assertThat(asked.getFrom().getSeconds()).isEqualTo(1735689600L);
    assertThat(asked.getUntil().getSeconds()).isEqualTo(1767225601L);
    assertThat(asked.toBuilder().clearFrom().clearUntil().build())
        .isEqualTo(
            MineCoPurchasesRequest.newBuilder()
                .setItem(MineCoPurchasesRequest.Item.CATEGORY)
                .setBasket(MineCoPurchasesRequest.Basket.CUSTOMER)
                .setMinSupport(0.25)
                .setMinConfidence(0.5)
                .setMinLift(1.5)
                .setMaxItems(4)
                .setMaxBasket(100)
                .setMaxPValue(0.125)
                .addSources("webshop")
                .build());

    Call.keyed().post("/v1/co-purchases:mine").then().statusCode(202);
    assertThat(scoring.answers.last(MineCoPurchasesRequest.class).getItem())
        .isEqualTo(MineCoPurchasesRequest.Item.SKU);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"item\":\"shelf\"}|item",
        "{\"basket\":\"bag\"}|basket",
        "{\"from\":\"spring\"}|from",
        "{\"min_support\":\"NaN\"}|min_support",
        "{\"max_items\":2.5}|max_items",
        "{\"sources\":\"webshop\"}|sources",
        "{\"support\":0.1}|support"
      })
  void aSearchIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/co-purchases:mine")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void setsOfRulesAreReadInFigures() {
    scoring.answers.answer("GetRuleSet", set());
    scoring.answers.answer(
        "ListRuleSets",
        ListRuleSetsResponse.newBuilder().addRuleSets(set()).setNextPageToken("n").build());

    Call.keyed()
        .get("/v1/co-purchases/cop_1")
        .then()
        .statusCode(200)
        .body("rule_set_id", equalTo("cop_1"))
        .body("request.item", equalTo("category"))
        .body("request.basket", equalTo("order"))
        .body("request.min_support", equalTo(0.5f))
        .body("request.max_p_value", equalTo(0.05f))
        .body("request", not(hasKey("max_items")))
        .body("baskets", equalTo(18021))
        .body("capped_baskets", equalTo(12))
        .body("frequent_item_sets", equalTo(1900))
        .body("$", not(hasKey("raised_support")));
    assertThat(scoring.answers.last(GetRuleSetRequest.class).getRuleSetId()).isEqualTo("cop_1");
    Call.keyed().get("/v1/co-purchases/latest").then().statusCode(200);
    assertThat(scoring.answers.last(GetRuleSetRequest.class).getRuleSetId()).isEmpty();
    Call.keyed()
        .get("/v1/co-purchases")
        .then()
        .statusCode(200)
        .body("rule_sets[0].rules", equalTo(812))
        .body("next_page_token", equalTo("n"));
  }

  @Test
  void rulesAreListedByWhatStandsOnEitherSide() {
    scoring.answers.answer(
        "ListRules", ListRulesResponse.newBuilder().setRuleSetId("cop_1").addRules(RULE).build());

    Call.keyed()
        .get(
            "/v1/co-purchases/latest/rules?antecedent=22697&consequent=22699&order_by=support%20desc"
                + "&page_size=7&page_token=m")
        .then()
        .statusCode(200)
        .body("rule_set_id", equalTo("cop_1"))
        .body("rules[0].antecedent[0]", equalTo("22697"))
        .body("rules[0].consequent[0]", equalTo("22699"))
        .body("rules[0].lift", equalTo(18.5f))
        .body("rules[0].p_value", equalTo(0.0f))
        .body("rules[0].baskets", equalTo(540))
        .body("next_page_token", equalTo(""));
    assertThat(scoring.answers.last(ListRulesRequest.class))
        .isEqualTo(
            ListRulesRequest.newBuilder()
                .setAntecedent("22697")
                .setConsequent("22699")
                .setOrderBy("support desc")
                .setPageSize(7)
                .setPageToken("m")
                .build());
  }

  @Test
  void itemsHaveCompany() {
    scoring.answers.answer(
        "ListBoughtWith",
        ListBoughtWithResponse.newBuilder()
            .setRuleSetId("cop_1")
            .addSuggestions(
                ListBoughtWithResponse.Suggestion.newBuilder().setItem("22699").setRule(RULE))
            .build());

    Call.keyed()
        .get("/v1/bought-with?items=b,a&limit=3")
        .then()
        .statusCode(200)
        .body("rule_set_id", equalTo("cop_1"))
        .body("suggestions[0].item", equalTo("22699"))
        .body("suggestions[0].rule.confidence", equalTo(0.75f));
    assertThat(scoring.answers.last(ListBoughtWithRequest.class))
        .isEqualTo(
            ListBoughtWithRequest.newBuilder().addItems("b").addItems("a").setLimit(3).build());
    Call.keyed()
        .get("/v1/bought-with?items=a&item=Jam,%20home%20made&rule_set_id=cop_1")
        .then()
        .statusCode(200);
    assertThat(scoring.answers.last(ListBoughtWithRequest.class))
        .isEqualTo(
            ListBoughtWithRequest.newBuilder()
                .addItems("a")
                .addItems("Jam, home made")
                .setRuleSetId("cop_1")
                .build());
  }

  @ParameterizedTest
  @CsvSource({
    "'', items",
    "'?items=,', items",
    "'?items=a&limit=0', limit",
    "'?items=a&limit=few', limit"
  })
  void aQuestionForCompanyIsRefusedByTheParameterAtFault(String query, String parameter) {
    Call.keyed()
        .get("/v1/bought-with" + query)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(parameter));
  }

  @Test
  void theNextCategoriesOfACustomerAreTold() {
    scoring.answers.answer(
        "ListNextCategories",
        ListNextCategoriesResponse.newBuilder()
            .addCategories(
                ListNextCategoriesResponse.NextCategory.newBuilder()
                    .setCategory("garden")
                    .setProbability(0.25)
                    .setLift(2.5)
                    .setAfter("tools"))
            .build());

    Call.keyed()
        .get("/v1/customers/c-1/next-categories?limit=5")
        .then()
        .statusCode(200)
        .body("categories[0].category", equalTo("garden"))
        .body("categories[0].probability", equalTo(0.25f))
        .body("categories[0].after", equalTo("tools"));
    assertThat(scoring.answers.last(ListNextCategoriesRequest.class))
        .isEqualTo(ListNextCategoriesRequest.newBuilder().setCustomerId("c-1").setLimit(5).build());
  }

  @Test
  void anUnknownSetIsAProblem() {
    scoring.answers.refuse(
        "GetRuleSet",
        new ClienteleException(ErrorCode.RESULT_NOT_FOUND, "rule_set_id", "no such set"));

    Call.keyed()
        .get("/v1/co-purchases/cop_9")
        .then()
        .statusCode(404)
        .body("code", equalTo("RESULT_NOT_FOUND"));
  }
}

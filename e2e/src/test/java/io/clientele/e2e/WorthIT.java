package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What customers are worth, from real files through the gateway: models against the published
 * figures, tiers, scorecards, changes and the whole base.
 */
class WorthIT {

  private static final Path DATA = Path.of(System.getProperty("clientele.shared.data", "absent"));
  private static final Path CDNOW = DATA.resolve("orders/cdnow_sample.txt");
  private static final Path TELCO = DATA.resolve("customers/Telco-Customer-Churn.csv");

  private static final String CDNOW_MAPPING =
      """
      {"customer_id":0,"ordered_at":2,"amount":4,
       "dateFormat":"yyyyMMdd","delimiter":" ","currency":"USD","source":"cdnow"}\
      """;
  private static final String TELCO_MAPPING =
      """
      {"customer_id":"customerID","source":"telco","attributes":{
        "gender":{"name":"gender","values":{"Female":"female","Male":"male"}},
        "Churn":{"name":"churned","values":{"Yes":true,"No":false}},
        "tenure":"tenure_months","Contract":"contract","InternetService":"internet_service",
        "PaymentMethod":"payment_method","PaperlessBilling":"paperless",
        "OnlineSecurity":"online_security","TechSupport":"tech_support",
        "MonthlyCharges":"monthly_charges","TotalCharges":"total_charges"},
       "ignore":["SeniorCitizen","Partner","Dependents","PhoneService","MultipleLines","OnlineBackup",
        "DeviceProtection","StreamingTV","StreamingMovies"]}\
      """;

  private static RunningSuite suite;
  private static GatewayClient client;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.exists(CDNOW) && Files.exists(TELCO),
        "the real files are not on this machine (looked in " + DATA + ")");
    suite = RunningSuite.start();
    client = suite.client();
    load("orders", "text/csv", CDNOW_MAPPING, CDNOW);
    client.awaitFresh();
  }

  @AfterAll
  static void stop() throws IOException {
    if (suite != null) {
      suite.close();
    }
  }

  private static void load(String what, String type, String mapping, Path file) throws IOException {
    JsonNode done = client.finished(client.startImport(what, type, mapping, file));
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("SUCCEEDED");
  }

  private static JsonNode fit(String rest) throws IOException {
    JsonNode done = client.worked("/v1/models:fit", "{\"kind\":\"clv\"," + rest + "}");
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("SUCCEEDED");
    return client.get(done.get("result").asText());
  }

  private static final String CDNOW_TERMS =
      """
      "calibration_end":"1997-09-30","holdout_end":"1998-06-30","time_unit":"WEEK","penalty":0,
      "sources":["cdnow"],"currency":"USD"\
      """;

  @Test
  void theModelOfCdnowIsThePublishedOne() throws IOException {
    JsonNode model = fit("\"family\":\"BG_NBD\"," + CDNOW_TERMS);

    assertThat(model.get("family").asText()).isEqualTo("BG_NBD");
    assertThat(model.get("customers").asLong()).isEqualTo(2357);
    Map.of("r", .2426, "alpha", 4.4135, "a", .7929, "b", 2.4258)
        .forEach((name, published) ->
            assertThat(model.get("parameters").get(name).asDouble())
                .as(name)
                .isCloseTo(published, within(5e-4)));
    assertThat(model.get("log_likelihood").asDouble()).isGreaterThanOrEqualTo(-9582.43);
    Map.of("p", 6.25, "q", 3.74, "v", 15.44)
        .forEach((name, published) ->
            assertThat(model.get("spend_parameters").get(name).asDouble())
                .as(name)
                .isCloseTo(published, within(0.01)));
    assertThat(model.get("converged").asBoolean()).isTrue();
    assertThat(model.get("identified").asBoolean()).isTrue();
    assertThat(model.get("holdout").get("mae").asDouble()).isLessThan(0.7855);
    assertThat(model.get("holdout").get("rmse").asDouble()).isLessThanOrEqualTo(1.608);
    assertThat(model.get("report").get("tracking")).isNotEmpty();

    client.call("POST", model("mdl", model) + ":promote", "{}", 200);
    JsonNode worth =
        GatewayClient.await(
            () -> client.get("/v1/customers/00004?as_of=1997-10-01"),
            portrait -> portrait.path("metrics").path("expectation").has("clv"));
    JsonNode expected = worth.get("metrics").get("expectation");
    assertThat(expected.get("p_alive").asDouble()).isBetween(0.0, 1.0);
    assertThat(amount(expected, "clv_low"))
        .isLessThanOrEqualTo(amount(expected, "clv"))
        .isLessThanOrEqualTo(amount(expected, "clv_high"));
    assertThat(client.get("/v1/value/portfolio?as_of=1997-10-01").get("currencies")).isNotEmpty();

    JsonNode best = fit("\"family\":\"AUTO\"," + CDNOW_TERMS);
    assertThat(best.get("holdout").get("mae").asDouble()).isLessThanOrEqualTo(0.785);
    client.call("POST", model("mdl", best) + ":promote", "{}", 200);
    JsonNode back = client.call("POST", "/v1/models:rollback", "{\"kind\":\"clv\"}", 200);
    assertThat(back.get("model_id")).isEqualTo(model.get("model_id"));
  }

  private static String model(String prefix, JsonNode model) {
    assertThat(model.get("model_id").asText()).startsWith(prefix);
    return "/v1/models/" + model.get("model_id").asText();
  }

  private static BigDecimal amount(JsonNode parent, String field) {
    return new BigDecimal(parent.get(field).get("amount").asText());
  }

  @Test
  void aFitThatCannotBeMadeSaysWhy() throws IOException {
    JsonNode refused =
        client.call(
            "POST",
            "/v1/models:fit",
            "{\"kind\":\"clv\",\"calibration_end\":\"1997-09-30\",\"holdout_end\":\"1997-01-01\"}",
            400);
    assertThat(refused.get("invalid_params").get(0).get("name").asText()).isEqualTo("holdout_end");

    JsonNode failed =
        client.worked(
            "/v1/models:fit",
            "{\"kind\":\"clv\",\"calibration_end\":\"1997-01-01\",\"sources\":[\"cdnow\"]}");
    assertThat(failed.get("state").asText()).isEqualTo("FAILED");
    assertThat(failed.get("problem").get("detail").asText()).isNotBlank();
  }

  @Test
  void aTierPolicyIsTriedOnHistoryAndThenPlacesEverybody() throws IOException {
    String policy =
        """
        {"name":"club","metric":"orders","scale":"absolute","base_tier":"basic","evaluation_days":365,
         "tiers":[{"tier":"gold","display_name_en":"Gold","entry":10,"exit":%s},
                  {"tier":"silver","display_name_en":"Silver","entry":3}]}\
        """;
    JsonNode refused = client.call("POST", "/v1/tier-policies", policy.formatted("12"), 400);
    assertThat(refused.get("invalid_params").get(0).get("name").asText())
        .isEqualTo("tiers[0].exit");

    String id =
        client
            .call("POST", "/v1/tier-policies", policy.formatted("8"), 201)
            .get("policy_id")
            .asText();
    JsonNode tried =
        client.worked(
            "/v1/tier-policies/" + id + ":simulate", "{\"from\":\"1997-01-01T00:00:00Z\"}");
    assertThat(tried.get("state").asText()).as(tried.toString()).isEqualTo("SUCCEEDED");
    JsonNode simulation = client.get(tried.get("result").asText());
    JsonNode last = simulation.get("evaluations").get(simulation.get("evaluations").size() - 1);
    long gold = last.get("customers").get("gold").asLong();
    assertThat(gold).isPositive();

    client.call("POST", "/v1/tier-policies/" + id + ":activate", "{}", 200);
    GatewayClient.await(
        () -> client.get("/v1/customers?tier=gold&page_size=1"),
        page -> page.get("total_size").asLong() == gold);
    String member =
        client
            .get("/v1/customers?tier=gold&page_size=1")
            .get("customers")
            .get(0)
            .get("id")
            .asText();
    JsonNode standing = client.get("/v1/customers/" + member + "/tier");
    assertThat(standing.get("tier").asText()).isEqualTo("gold");
    assertThat(standing.get("policy_id").asText()).isEqualTo(id);

    client.call(
        "PUT",
        "/v1/customers/" + member + "/tier/override",
        "{\"tier\":\"silver\",\"reason\":\"asked for it\"}",
        200);
    JsonNode moved =
        GatewayClient.await(
            () -> client.get("/v1/customers/" + member + "/transitions?dimension=value_tier"),
            page -> page.get("changes").get(0).get("to_label").asText().equals("silver"));
    assertThat(moved.get("changes").get(0).get("cause").asText()).isEqualTo("person");
  }

  @Test
  void aScorecardAddsUpExplainsItselfAndTellsBuyersFromOthers() throws IOException {
    String card =
        """
        {"name":"loyalty","display_name_en":"Loyalty","display_name_zh":"忠诚度","base":10,
         "indicators":[
          {"name":"orders","display_name_en":"Orders","display_name_zh":"订单数",
           "expression":"%s",
           "bins":[{"to":2,"points":0},{"from":2,"to":5,"points":20},{"from":5,"points":40}]},
          {"name":"recent","aggregate":{"measure":"orders","function":"count","window_days":365,"half_life_days":90},
           "function":{"shape":"linear","scale":10,"maximum":40}}],
         "bands":[{"label":"passing"},{"label":"regular","from":30},{"label":"loyal","from":60}]}\
        """;
    JsonNode circle =
        client.call("POST", "/v1/scorecards", card.formatted("indicators.orders + 1.0"), 400);
    assertThat(circle.get("invalid_params").get(0).get("name").asText())
        .startsWith("indicators[0]");

    client.call("POST", "/v1/scorecards", card.formatted("metrics.orders"), 201);
    client.call("POST", "/v1/scorecards/loyalty:activate", "{\"version\":1}", 200);
    JsonNode why = client.get("/v1/customers/00004/scores/loyalty:explain?as_of=1997-10-01");
    BigDecimal sum = why.get("base").decimalValue();
    for (JsonNode part : why.get("contributions")) {
      sum = sum.add(new BigDecimal(part.get("contribution").asText()));
    }
    assertThat(sum).isEqualByComparingTo(why.get("score").asText());
    assertThat(why.get("text_en").asText()).isNotBlank();
    assertThat(why.get("text_zh").asText()).isNotBlank();

    JsonNode tested =
        client.worked(
            "/v1/scorecards/loyalty:backtest",
            "{\"version\":1,\"as_of\":\"1997-10-01T00:00:00Z\",\"outcome\":{\"order_within_days\":90}}");
    assertThat(tested.get("state").asText()).as(tested.toString()).isEqualTo("SUCCEEDED");
    JsonNode backtest = client.get(tested.get("result").asText());
    assertThat(backtest.get("auc").asDouble()).isGreaterThan(0.6);
  }

  @Test
  void changesAreStreamedAndGoOnFromAnyPlace() throws IOException {
    List<String> first = client.events("/v1/changes?after=0&dimension=lifecycle", 5);
    String place =
        first.stream().filter(line -> line.startsWith("id:")).skip(1).findFirst().orElseThrow();
    List<String> again =
        client.events("/v1/changes?dimension=lifecycle&after=" + place.substring(3).strip(), 1);

    assertThat(data(first).get(1)).isEqualTo(data(again).getFirst());
  }

  private static List<String> data(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("data:")).toList();
  }

  @Test
  void theWholeBaseIsShownAsCurvesGroupsAndMoves() throws IOException {
    JsonNode curve = client.get("/v1/value/pareto?as_of=1998-06-30").get("currencies").get(0);
    assertThat(curve.get("top_20_percent_share").asDouble()).isBetween(0.5, 0.8);
    assertThat(client.get("/v1/rfm/groups").get("groups")).isNotEmpty();
    JsonNode moves =
        client.get("/v1/migrations?dimension=lifecycle&from=1997-07-01&until=1998-06-30");
    long customers = 0;
    for (JsonNode cell : moves.get("cells")) {
      customers += cell.get("customers").asLong();
    }
    assertThat(customers).isEqualTo(2357);
  }

  @Test
  void whoLeavesIsToldFromWhatIsKnown() throws IOException {
    for (String[] attribute :
        new String[][] {
          {"churned", "flag"},
          {"tenure_months", "number"},
          {"contract", "text"},
          {"internet_service", "text"},
          {"payment_method", "text"},
          {"paperless", "text"},
          {"online_security", "text"},
          {"tech_support", "text"},
          {"monthly_charges", "number"},
          {"total_charges", "number"}
        }) {
      client.call(
          "POST",
          "/v1/attributes",
          "{\"name\":\"%s\",\"type\":\"%s\",\"display_name_en\":\"%s\",\"category\":\"business\",\"personal\":false}"
              .formatted(attribute[0], attribute[1], attribute[0]),
          201);
    }
    load("customers", "text/csv", TELCO_MAPPING, TELCO);
    client.awaitFresh();

    JsonNode done = client.worked("/v1/models:fit", "{\"kind\":\"churn\",\"outcome\":\"churned\"}");
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("SUCCEEDED");
    JsonNode churn = client.get(done.get("result").asText()).get("report").get("churn");
    assertThat(churn.get("auc").asDouble()).as(churn.toString()).isGreaterThanOrEqualTo(0.84);
    assertThat(churn.get("brier").asDouble())
        .isLessThan(churn.get("brier_of_base_rate").asDouble());
    assertThat(churn.get("folds").asInt()).isEqualTo(5);
    client.call("POST", done.get("result").asText() + ":promote", "{}", 200);
    JsonNode risk =
        GatewayClient.await(
            () -> client.get("/v1/customers/7590-VHVEG"),
            portrait ->
                !portrait
                    .path("classifications")
                    .path("churn_risk")
                    .path("label")
                    .asText("UNKNOWN")
                    .equals("UNKNOWN"));
    assertThat(risk.get("as_of").asText()).isGreaterThan(Instant.EPOCH.toString());
  }
}

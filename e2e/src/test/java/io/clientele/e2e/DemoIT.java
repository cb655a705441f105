package io.clientele.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.e2e.kubernetes.NamedMetrics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The first thing a new user sees: a simulated shop whose customers have manners; what kind of
 * customer everybody is, and what to do next.
 */
class DemoIT {

  private static final Duration REPEAT = Duration.ofSeconds(1);

  private static RunningSuite suite;
  private static GatewayClient client;
  private static Shown first;
  private static Shown second;

  /** What the command printed, and what the suite says of everybody then. */
  private record Shown(String printed, JsonNode summary) {

    static Shown demo() throws IOException {
      return new Shown(suite.command("demo", "--leave-up"), client.get("/v1/summary"));
    }

    long sum(String what) {
      return StreamSupport.stream(summary.get("currencies").spliterator(), false)
          .mapToLong(currency -> currency.get(what).asLong())
          .sum();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    suite = RunningSuite.start();
    client = suite.client();
    first = Shown.demo();
    second = Shown.demo();
  }

  @AfterAll
  static void stop() throws IOException {
    suite.close();
  }

  @Test
  void theDemoShowsAClassifiedShop() {
    assertThat(first.printed())
        .contains("platinum", "champions", "churned", "high", "the top 20 % bring", "/docs")
        .contains("Fitting a model of lifetime value", "within 365 days", "still with us");
    assertThat(first.summary().get("customers").asLong()).isBetween(1_900L, 2_100L);
    assertThat(first.sum("orders")).isBetween(15_000L, 25_000L);
    for (String label : new String[] {"prospect", "new", "active", "dormant", "churned"}) {
      assertThat(first.summary().at("/classifications/lifecycle/" + label).asLong()).isPositive();
    }
    for (String label : new String[] {"high", "medium", "low"}) {
      assertThat(first.summary().at("/classifications/satisfaction/" + label).asLong())
          .isPositive();
    }
  }

  /**
   * After a demo everything has happened once, but for failures, which are counted from the start.
   */
  @Test
  void everyMetricThatAlertsAndTheDashboardNameIsTold() throws IOException {
    Set<String> told = new HashSet<>();
    JsonNode processes = suite.status().get("processes");
    for (String service :
        List.of("gateway", "profile-service", "scoring-service", "feedback-service")) {
      String metrics =
          given()
              .baseUri("http://127.0.0.1:" + processes.get(service).get("port").asInt())
              .get("/q/metrics")
              .asString();
      metrics.lines().map(line -> line.split("[{ ]", 2)[0]).forEach(told::add);
    }
    assertThat(told).containsAll(NamedMetrics.all());
    assertThat(NamedMetrics.all()).hasSizeGreaterThan(10);
  }

  @Test
  void aSecondDemoChangesNothing() {
    assertThat(second.printed())
        .doesNotContain("Fitting")
        .contains("within 365 days", "0 messages accepted");
    assertThat(second.summary().get("customers")).isEqualTo(first.summary().get("customers"));
    assertThat(second.sum("orders")).isEqualTo(first.sum("orders"));
  }

  private static JsonNode define(String name, String expression) throws IOException {
    client.call(
        "POST",
        "/v1/segments",
        RunningSuite.JSON
            .createObjectNode()
            .put("name", name)
            .put("expression", expression)
            .toString(),
        201);
    return client.await(
        () -> client.get("/v1/segments/" + name), found -> found.get("evaluated").asDouble() == 1);
  }

  private static void order(String customer, String id, int amount) throws IOException {
    client.post(
        "/v1/track",
        """
        {"userId":"%s","messageId":"%s","timestamp":"%s","event":"Order Completed",
         "properties":{"order_id":"%s","revenue":%d,"currency":"USD"}}\
        """
            .formatted(customer, id, Instant.now().minus(REPEAT), id, amount));
  }

  @Test
  void aSegmentHoldsWhomItsExpressionHoldsAndFollowsEveryEvent() throws IOException {
    JsonNode segment = define("big-lately", "orders.last(90d).net_revenue > 500");
    JsonNode preview =
        client.post(
            "/v1/segments:preview",
            "{\"expression\":\"orders.last(90d).net_revenue > 500\",\"sample\":3}");
    long previewed = preview.get("members").asLong();
    assertThat(segment.get("members").asLong())
        .isPositive()
        .isBetween(
            preview.path("members_low").asLong(previewed),
            preview.path("members_high").asLong(previewed));

    order("kinds-buyer", "kinds-o1", 501);
    JsonNode membership =
        client.await(
            () -> client.get("/v1/segments/big-lately/members/kinds-buyer"),
            found -> found.get("member").asBoolean());
    assertThat(membership.get("reason").asText()).contains("orders.last(90d).net_revenue > 500");
    assertThat(client.events("/v1/changes?after=0&dimension=segment:big-lately", 1)).isNotEmpty();

    define("not-big", "!segments[\"big-lately\"] && metrics.orders > 0");
    JsonNode overlap = client.get("/v1/segments:overlap?segments=big-lately,not-big");
    assertThat(overlap.at("/rows/0/members/1").asLong()).isZero();
    assertThat(overlap.at("/rows/1/members/1").asLong()).isPositive();
  }

  @Test
  void anExpressionAtFaultIsRefusedWithItsPlace() throws IOException {
    JsonNode refused =
        client.call(
            "POST",
            "/v1/segments",
            "{\"name\":\"wrong\",\"expression\":\"metrics.orders > 1 && metrics.ordrs > 2\"}",
            400);
    assertThat(refused.at("/invalid_params/0/name").asText()).isEqualTo("expression");
    assertThat(refused.at("/invalid_params/0/reason").asText())
        .contains("metrics.ordrs", "metrics.orders", "line 1, column 23");
  }

  @Test
  void shoppersOfManyTypesAreFoundAndMostOfThemAreTold() throws IOException {
    Map<String, Long> types = labels("shopper_type");
    assertThat(types.keySet()).contains("rational", "impulsive", "frugal", "habitual", "social");
    long all = types.values().stream().mapToLong(Long::longValue).sum();
    assertThat(types.getOrDefault("UNKNOWN", 0L)).isLessThan(all / 2);
  }

  private static Map<String, Long> labels(String dimension) throws IOException {
    Map<String, Long> labels = new HashMap<>();
    client
        .customers(Instant.now(), "orders >= 3")
        .values()
        .forEach(one ->
            labels.merge(
                one.at("/classifications/" + dimension + "/label").asText("UNKNOWN"),
                1L,
                Long::sum));
    return labels;
  }

  @Test
  void clustersAreFoundNamedAndEverybodyIsAssigned() throws IOException {
    JsonNode done = client.worked("/v1/clusters:fit", "{\"seed\":7,\"promote\":true}");
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("SUCCEEDED");
    JsonNode clustering = client.get(done.get("result").asText());
    assertThat(clustering.get("clusters").size()).isBetween(2, 10);
    assertThat(clustering.get("stability").asDouble()).isGreaterThan(0.5);

    Map<String, Long> labels = labels("cluster");
    assertThat(labels.keySet())
        .isSubsetOf(
            StreamSupport.stream(clustering.get("clusters").spliterator(), false)
                .map(cluster -> cluster.get("name").asText())
                .toList());
  }

  @Test
  void whatIsBoughtTogetherIsFound() throws IOException {
    JsonNode done =
        client.worked("/v1/co-purchases:mine", "{\"item\":\"category\",\"min_support\":0.01}");
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("SUCCEEDED");
    JsonNode rules = client.get(done.get("result").asText());
    assertThat(rules.get("baskets").asLong()).isGreaterThan(10_000);
  }

  @Test
  void actionsHaveReasonsAndTasksAreDoneOnce() throws IOException {
    String dormant =
        client
            .customers(Instant.now(), "lifecycle = dormant AND value_tier = gold")
            .keySet()
            .iterator()
            .next();
    JsonNode next = client.get("/v1/customers/" + dormant + "/next-actions");
    assertThat(next.get("actions").size()).isPositive();
    assertThat(next.at("/actions/0/reasons").size()).isPositive();
    assertThat(next.at("/actions/0/rule/title/zh").asText()).isNotBlank();

    JsonNode tasks =
        client.await(
            () -> client.get("/v1/tasks?page_size=5"), found -> !found.get("tasks").isEmpty());
    String task = "/v1/tasks/" + tasks.at("/tasks/0/task_id").asText();
    assertThat(
            client
                .call("PATCH", task, "{\"state\":\"done\",\"outcome\":\"reached\"}", 200)
                .get("state")
                .asText())
        .isEqualTo("done");
    client.call(
        "PATCH", task, "{\"state\":\"snoozed\",\"snooze_until\":\"2200-01-01T00:00:00Z\"}", 409);
  }

  @Test
  void needsAreOnTheBoardWithWhatTheyAreWorth() throws IOException {
    String somebody = client.customers(Instant.now(), "orders >= 3").keySet().iterator().next();
    client.call(
        "POST",
        "/v1/customers/" + somebody + "/needs",
        "{\"topic\":\"evening delivery\",\"kind\":\"functional\",\"note\":\"works late\"}",
        200);
    JsonNode needs =
        client.await(
            () -> client.get("/v1/needs?page_size=1000"),
            found -> found.get("needs").findValuesAsText("topic").contains("evening delivery"));
    assertThat(needs.get("needs").size()).isGreaterThan(1);
    assertThat(needs.at("/needs/0/priority").asDouble()).isPositive();
  }

  @Test
  void aClassificationIsJudgedInPlainWords() throws IOException {
    JsonNode done = client.worked("/v1/evaluations", "{\"dimension\":\"value_tier\"}");
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("SUCCEEDED");
    JsonNode evaluation = client.get(done.get("result").asText());
    assertThat(evaluation.get("groups").size()).isGreaterThanOrEqualTo(4);
    assertThat(evaluation.at("/verdict/text_en").asText()).isNotBlank();
    assertThat(evaluation.at("/eta_squared/net_revenue").asDouble()).isPositive();
  }
}

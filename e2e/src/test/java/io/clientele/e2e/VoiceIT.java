package io.clientele.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What customers say, and what follows from it, in the packaged suite. */
class VoiceIT {

  private static final int CUSTOMERS = 60;
  private static final Duration DAY = Duration.ofDays(1);

  private static RunningSuite suite;
  private static GatewayClient client;

  @BeforeAll
  static void start() throws IOException {
    suite = RunningSuite.start();
    client = suite.client();
    StringBuilder orders = new StringBuilder("order_id,customer_id,ordered_at,amount\n");
    for (int i = 0; i < CUSTOMERS; i++) {
      for (int k = 1; k <= 3; k++) {
        orders.append(
            "o-%d-%d,c-%d,%s,%d%n"
                .formatted(i, k, i, Instant.now().minus(DAY.multipliedBy(20L * k)), 10 + i * i));
      }
    }
    client.finished(
        client.startImport(
            "orders",
            "text/csv",
            """
            {"order_id":"order_id","customer_id":"customer_id","ordered_at":"ordered_at",
             "amount":"amount","currency":"EUR","source":"voice"}\
            """,
            () -> new ByteArrayInputStream(orders.toString().getBytes(StandardCharsets.UTF_8))));
    client.awaitFresh();
  }

  @AfterAll
  static void stop() throws IOException {
    suite.close();
  }

  @Test
  void aTextIsTakenApart() throws IOException {
    JsonNode results =
        client
            .post(
                "/v1/feedback:classify",
                """
                {"texts":["The delivery was two weeks late, but the jacket itself is great.",
                          "快递太慢了，包装也破了，我要退货！", "", "<script>alert(1)</script>"]}\
                """)
            .get("results");
    assertThat(results.size()).isEqualTo(4);
    JsonNode mixed = results.get(0);
    assertThat(mixed.get("aspects").findValuesAsText("aspect")).contains("delivery");
    JsonNode delivery =
        one(mixed.get("aspects"), aspect -> aspect.get("aspect").asText().equals("delivery"));
    assertThat(delivery.get("polarity").asText()).isEqualToIgnoringCase("negative");
    assertThat(results.get(1).at("/sentiment/label").asText()).isEqualTo("NEGATIVE");
    assertThat(results.get(2).at("/sentiment/label").asText()).isEqualTo("UNKNOWN");
    assertThat(mixed.get("model").asText()).isNotBlank();
  }

  @Test
  void topCustomersWhoAreDisappointedAreTasksSoon() throws IOException {
    Collection<String> top = client.customers(Instant.now(), "value_tier = platinum").keySet();
    assertThat(top).hasSizeGreaterThan(2);
    Instant said = Instant.now();
    for (String customer : top) {
      client.post(
          "/v1/feedback",
          """
          {"feedback_id":"bad-%s","customer_id":"%s","rating":1,
           "text":"Terrible. The parcel arrived broken and nobody answers. I want my money back."}\
          """
              .formatted(customer, customer));
    }
    JsonNode tasks =
        GatewayClient.await(
            () -> client.get("/v1/tasks?page_size=200"),
            found -> found.findValuesAsText("rule").contains("unhappy-top"));
    JsonNode task =
        one(tasks.get("tasks"), found -> found.path("rule").asText().equals("unhappy-top"));
    System.out.printf(
        "a task after %d ms; the first was made %d ms after the feedback was sent%n",
        Duration.between(said, Instant.now()).toMillis(),
        Duration.between(said, Instant.parse(task.get("created_at").asText())).toMillis());

    JsonNode satisfaction =
        client.get("/v1/customers/" + task.get("customer_id").asText() + "/satisfaction");
    assertThat(satisfaction.get("label").asText()).isEqualTo("low");
    assertThat(satisfaction.at("/estimate/mean").asDouble()).isNegative();
    assertThat(satisfaction.get("signals").size()).isPositive();
  }

  @Test
  void aSurveyIsAnsweredOnceThroughItsLink() throws Exception {
    client.call(
        "POST",
        "/v1/surveys",
        """
        {"survey_id":"after-delivery","title":{"en":"Your order","zh":"您的订单"},
         "default_language":"en","languages":["en","zh"],
         "questions":[
          {"name":"recommend","required":true,
           "text":{"en":"How likely are you to recommend us?","zh":"您会推荐我们吗？"},
           "scale":{"lowest":0,"highest":10,"metric":"nps"}},
          {"name":"why","text":{"en":"What went wrong?","zh":"哪里不好？"},
           "show_if":[{"question":"recommend","at_most":6}],"free_text":{}}]}\
        """,
        201);
    client.call("POST", "/v1/surveys/after-delivery:activate", "{}", 200);
    JsonNode outcomes =
        client.post("/v1/surveys/after-delivery/invitations", "{\"customer_ids\":[\"c-1\"]}");
    String link = outcomes.at("/outcomes/0/url").asText();

    HttpResponse<String> asked = page("GET", link, "");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("How likely are you to recommend us?", "lang=\"en\"");
    assertThat(asked.headers().firstValue("Content-Security-Policy")).isPresent();
    HttpResponse<String> on = page("POST", link, "language=en&shown=recommend&n.recommend=2");
    assertThat(on.body()).contains("What went wrong?");
    HttpResponse<String> thanks =
        page(
            "POST",
            link,
            "language=en&shown=recommend&shown=why&n.recommend=2&t.why=The+parcel+came+late");
    assertThat(thanks.statusCode()).isEqualTo(200);
    assertThat(page("GET", link, "").statusCode()).as("it is used").isEqualTo(410);

    JsonNode results = client.get("/v1/surveys/after-delivery/results");
    assertThat(results.at("/all/responses").asLong()).isEqualTo(1);
    GatewayClient.await(
        () -> client.get("/v1/customers/c-1/satisfaction"),
        found -> found.path("label").asText().equals("low"));
    assertThat(client.get("/v1/feedback?customer_id=c-1").get("feedback").findValuesAsText("text"))
        .contains("The parcel came late");
  }

  @Test
  void aComplaintIsPromisedAnAnswerAndOpensAgainWhereItIsNotSolved() throws IOException {
    JsonNode opened =
        client.call(
            "POST",
            "/v1/complaints",
            """
            {"message_id":"k-1","customer_id":"c-2","order_id":"o-2-1","channel":"phone",
             "text":"The kettle caught fire, this is dangerous. I will call my lawyer."}\
            """,
            201);
    String path = "/v1/complaints/" + opened.get("complaint_id").asText();
    assertThat(opened.get("state").asText()).isEqualTo("open");
    assertThat(opened.get("severity").asText()).isIn("high", "critical");
    assertThat(opened.get("reasons").size()).isPositive();
    client.call("POST", path + ":move", "{\"to\":\"resolved\",\"solution\":\"A new kettle\"}", 200);
    client.call("POST", path + ":follow-up", "{\"solved\":false,\"rating\":1}", 200);
    JsonNode again = client.get(path);
    assertThat(again.get("state").asText()).isEqualTo("reopened");
    JsonNode measures = client.get("/v1/complaint-measures?orders=180");
    assertThat(measures.at("/groups/0/complaints").asLong()).isEqualTo(1);
    assertThat(measures.at("/groups/0/reopened/numerator").asLong()).isEqualTo(1);
    assertThat(measures.get("per_hundred_orders").asDouble()).isCloseTo(100.0 / 180, within(0.01));
    GatewayClient.await(
        () -> client.get("/v1/customers/c-2/satisfaction"),
        found -> found.path("label").asText().equals("low"));
  }

  @Test
  void whatWasSaidBecomesAnImprovementAndWhoSaidItIsTold() throws IOException {
    client.post(
        "/v1/feedback",
        "{\"feedback_id\":\"said-1\",\"customer_id\":\"c-3\",\"rating\":2,"
            + "\"text\":\"Please deliver in the evening, I am never home before seven.\"}");
    JsonNode item =
        one(
            client.get("/v1/feedback?customer_id=c-3").get("feedback"),
            found -> found.get("feedback_id").asText().equals("said-1"));
    String source = item.get("source").asText();
    JsonNode handled =
        client.post(
            "/v1/feedback:handle",
            "{\"items\":[{\"source\":\"%s\",\"feedback_id\":\"said-1\"}],\"state\":\"seen\"}"
                .formatted(source));
    assertThat(handled.at("/results/0/result").asText()).isEqualTo("changed");
    assertThat(client.get("/v1/feedback?state=seen").get("feedback").size()).isEqualTo(1);

    JsonNode improvement =
        client.call(
            "POST",
            "/v1/improvements",
            """
            {"title":"Deliver until 21:00","kind":"experience","aspect":"delivery","effort":3,
             "notice":{"en":"You asked for evenings. We deliver until nine now."}}\
            """,
            201);
    String path = "/v1/improvements/" + improvement.get("improvement_id").asText();
    client.post(
        path + ":link",
        "{\"items\":[{\"source\":\"%s\",\"feedback_id\":\"said-1\"}]}".formatted(source));
    client.call("PATCH", path, "{\"state\":\"done\"}", 200);
    client.post(path + ":tell", "{}");
    JsonNode notices = client.get(path + "/notices").get("notices");
    assertThat(notices.findValuesAsText("customer_id")).containsExactly("c-3");
    assertThat(client.get(path + "/effect").get("verdict").asText()).isEqualTo("unknown");
  }

  @Test
  void badFeedbackIsRefusedByItsField() throws IOException {
    JsonNode refused =
        client.call(
            "POST",
            "/v1/feedback",
            "{\"feedback_id\":\"wrong\",\"customer_id\":\"c-4\",\"rating\":6}",
            400);
    assertThat(refused.toString()).contains("rating");
  }

  private static JsonNode one(JsonNode list, java.util.function.Predicate<JsonNode> wanted) {
    List<JsonNode> found = StreamSupport.stream(list.spliterator(), false).filter(wanted).toList();
    assertThat(found).as(list.toString()).isNotEmpty();
    return found.getFirst();
  }

  /** As a browser without a key. */
  private static HttpResponse<String> page(String method, String link, String form)
      throws IOException, InterruptedException {
    URI uri = URI.create(suite.status().get("gateway").asText()).resolve(link);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
  }
}

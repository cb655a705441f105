package io.clientele.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.rpc.ErrorInfo;
import io.clientele.contracts.caller.CallerToken;
import io.clientele.contracts.scoring.v1.BatchGetScoresRequest;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ScoreServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What senders and readers see: events in, a portrait out, and precise refusals. */
class IntakeIT {

  private static RunningSuite suite;
  private static RequestSpecification api;

  @BeforeAll
  static void start() throws IOException {
    suite = RunningSuite.start();
    JsonNode status = suite.status();
    api =
        new RequestSpecBuilder()
            .setBaseUri(status.get("gateway").asText())
            .addHeader("Authorization", "Bearer " + status.get("api_key").asText())
            .build();
  }

  @AfterAll
  static void stop() throws IOException {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  void aPersonWhoBuysAndSpeaksGetsAPortrait() throws IOException {
    send("/v1/identify", "{\"userId\":\"ann\",\"messageId\":\"i1\",\"traits\":{\"city\":\"Ulm\"}}");
    send("/v1/track", order("ann", "m1", "o1", "80.00"));
    send("/v1/track", order("ann", "m2", "o2", "20.50"));
    send(
        "/v1/track",
        """
        {"userId":"ann","messageId":"m3","event":"Order Refunded","timestamp":"2026-02-03T00:00:00Z",
         "properties":{"order_id":"o2"}}\
        """);
    send(
        "/v1/feedback",
        """
        {"feedback_id":"f1","customer_id":"ann","rating":5,"occurred_at":"2026-02-04T00:00:00Z",
         "text":"I love it, great quality and fast delivery!"}\
        """);
    suite.client().awaitFresh();

    given(api)
        .get("/v1/customers/ann?as_of=2026-02-05T00:00:00Z")
        .then()
        .statusCode(200)
        .body("id", equalTo("ann"))
        .body("attributes.city", equalTo("Ulm"))
        .body("metrics.orders", equalTo(2))
        .body("metrics.refunds", equalTo(1))
        .body("metrics.net_revenue.amount", equalTo("80.00"))
        .body("metrics.net_revenue.currency", equalTo("USD"))
        .body("classifications.lifecycle.label", equalTo("new"))
        .body("classifications.satisfaction.label", equalTo("high"))
        .body("recent_feedback[0].sentiment.label", equalTo("POSITIVE"))
        .body("unavailable", hasSize(0));
  }

  @Test
  void aRepeatedBatchChangesNothingAndABadItemIsNamed() {
    String batch =
        """
        {"batch":[
          {"type":"identify","userId":"bob","messageId":"b1","timestamp":"2026-01-01T00:00:00Z","traits":{"plan":"pro"}},
          {"type":"track","userId":"bob","messageId":"b2","timestamp":"2026-01-01T00:00:00Z","event":"Order Completed","properties":{"total":5}}]}\
        """;

    for (int accepted : List.of(1, 0)) {
      given(api)
          .contentType(ContentType.JSON)
          .body(batch)
          .post("/v1/batch")
          .then()
          .statusCode(200)
          .body("accepted", equalTo(accepted))
          .body("duplicates", equalTo(1 - accepted))
          .body("rejected.index", hasItem(1))
          .body("rejected[0].field", containsString("properties.order_id"));
    }
  }

  @Test
  void textsAreClassifiedInOrder() {
    given(api)
        .contentType(ContentType.JSON)
        .body(
            "{\"texts\":[\"非常好吃，送餐很快，下次还会再来\",\"terrible service, they lost my luggage and"
                + " nobody helps\",\"\"]}")
        .post("/v1/feedback:classify")
        .then()
        .statusCode(200)
        .body("results.language", hasItems("zh", "en"))
        .body("results[0].sentiment.label", equalTo("POSITIVE"))
        .body("results[1].sentiment.label", equalTo("NEGATIVE"))
        .body("results[2].sentiment.label", equalTo("UNKNOWN"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v1/nowhere,404",
    "GET,/nowhere,404",
    "DELETE,/v1/track,405",
    "GET,/v1/customers/nobody,404",
    "GET,/v1/customers?filter=colour%3Dred,400",
    "GET,/v1/customers?page_size=abc,400",
    "GET,/v1/customers/ann?as_of=yesterday,400",
    "GET,/v1/operations/none,404",
  })
  void everyRefusalIsAProblemDocument(String method, String path, int status) {
    given(api)
        .urlEncodingEnabled(false)
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("request_id", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyOrNullString()));
  }

  @Test
  void malformedJsonIsRefusedWithItsPosition() {
    given(api)
        .contentType(ContentType.JSON)
        .body("{\"userId\": \"x\",,}")
        .post("/v1/track")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("line 1"));
  }

  @Test
  void withoutAKeyNothingIsAnswered() throws IOException {
    given()
        .baseUri(suite.status().get("gateway").asText())
        .get("/v1/summary")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void otherServicesAskForScoresOverGrpc() throws Exception {
    send("/v1/track", order("grace", "g1", "go1", "10"));
    suite.client().awaitFresh();
    ManagedChannel channel =
        ManagedChannelBuilder.forTarget(suite.status().get("grpc").get("scoring-service").asText())
            .usePlaintext()
            .intercept(CallerToken.of(suite.status().get("grpc_token").asText()))
            .build();
    try {
      var scores =
          ScoreServiceGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);

      Score score = scores.getScore(GetScoreRequest.newBuilder().setCustomerId("grace").build());
      assertThat(score.getMetrics().getOrders()).isEqualTo(1);
      assertThat(score.getClassificationsList())
          .extracting(one -> one.getDimension())
          .contains("rfm", "lifecycle", "value_tier", "satisfaction");
      assertThat(
              scores
                  .batchGetScores(
                      BatchGetScoresRequest.newBuilder()
                          .addAllCustomerIds(List.of("nobody", "grace"))
                          .build())
                  .getScoresList())
          .extracting(Score::getCustomerId)
          .containsExactly("grace");
      assertThat(
              scores
                  .listScores(ListScoresRequest.newBuilder().setFilter("orders >= 1").build())
                  .getScoresList())
          .extracting(Score::getCustomerId)
          .contains("grace");

      StatusRuntimeException refusal =
          org.junit.jupiter.api.Assertions.assertThrows(
              StatusRuntimeException.class,
              () -> scores.getScore(GetScoreRequest.newBuilder().setCustomerId("no one").build()));
      ErrorInfo info =
          Objects.requireNonNull(StatusProto.fromThrowable(refusal))
              .getDetails(0)
              .unpack(ErrorInfo.class);
      assertThat(info.getReason()).isEqualTo("CUSTOMER_NOT_FOUND");
    } finally {
      channel.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource({"/openapi", "/docs/", "/q/health/ready", "/q/metrics"})
  void thePrintedAddressesOpen(String path) throws IOException {
    given().baseUri(suite.status().get("gateway").asText()).get(path).then().statusCode(200);
  }

  private static void send(String path, String json) {
    given(api)
        .contentType(ContentType.JSON)
        .body(json)
        .post(path)
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));
  }

  private static String order(String customer, String message, String order, String total) {
    return """
    {"userId":"%s","messageId":"%s","event":"Order Completed","timestamp":"2026-02-01T00:00:00Z",
     "properties":{"order_id":"%s","total":%s,"currency":"USD"}}\
    """
        .formatted(customer, message, order, total);
  }
}

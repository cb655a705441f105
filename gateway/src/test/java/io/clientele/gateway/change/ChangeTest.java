package io.clientele.gateway.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeChanges;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class ChangeTest {

  private static final int MANY = 30_000;

  @Inject FakeScoring scoring;
  private FakeChanges feed;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeEach
  void forget() {
    until("the streams of the test before have ended", () -> scoring.changes.listeners.get() == 0);
    scoring.clear();
    Call.untilAnswered("/v1/summary");
    feed = scoring.changes;
  }

  @AfterEach
  void leave() {
    client.shutdownNow();
  }

  private static void until(String what, BooleanSupplier holds) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not in time: " + what);
      }
      Thread.onSpinWait();
    }
  }

  private Events open(String query, String... headers) throws Exception {
    return Events.open(client, changes(query), headers);
  }

  private static URI changes(String query) {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/changes" + query);
  }

  private void happen(int count) {
    IntStream.range(0, count).forEach(i -> feed.happen("c-" + i, "active", "dormant"));
  }

  private static List<String> places(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  @Test
  void changesComeAsTheyHappen() throws Exception {
    happen(2);
    try (Events events = open("?dimension=lifecycle,segment:vip&customer_id=a,b&customer_id=c")) {
      assertThat(events.status()).isEqualTo(200);
      assertThat(events.header("Content-Type")).startsWith("text/event-stream");
      assertThat(events.header("Cache-Control")).isEqualTo("no-store");
      Map<String, String> opening = events.next();
      assertThat(opening).containsEntry("retry", "2000").containsEntry("id", "2");
      assertThat(opening).doesNotContainKey("data");

      until("somebody listens", () -> feed.listeners.get() == 1);
      feed.happen("c-7", "", "active");
      Map<String, String> change = events.nextData();
      assertThat(change).containsEntry("event", "label_change").containsEntry("id", "3");
      assertThat(JsonPath.from(change.get("data")).getMap(""))
          .containsEntry("customer_id", "c-7")
          .containsEntry("dimension", "lifecycle")
          .containsEntry("to_label", "active")
          .containsEntry("cause", "time")
          .containsEntry("reason", "silent for 121 days")
          .doesNotContainKey("from_label");
    }
    assertThat(feed.watches.getLast().getDimensionsList())
        .containsExactly("lifecycle", "segment:vip");
    assertThat(feed.watches.getLast().getCustomerIdsList()).containsExactly("a,b", "c");
  }

  @Test
  void aClientGoesOnWhereItWas() throws Exception {
    happen(70);

    try (Events events = open("?after=0")) {
      assertThat(events.ids(25)).isEqualTo(places(1, 25));
    }
    try (Events events = open("?after=0", "Last-Event-ID", "25")) {
      assertThat(events.ids(45)).isEqualTo(places(26, 70));
    }
    try (Events events = open("", "Last-Event-ID", "69")) {
      assertThat(events.ids(1)).isEqualTo(places(70, 70));
    }
  }

  @Test
  void aQuietStreamIsKeptAlive() throws Exception {
    try (Events events = open("")) {
      events.next();
      assertThat(events.next()).containsOnlyKeys("");
      assertThat(events.next()).containsOnlyKeys("");
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void theStreamEndsWhenTheClientGoes(HttpClient.Version version) throws Exception {
    try (HttpClient other = HttpClient.newBuilder().version(version).build()) {
      Events events = Events.open(other, changes(""));
      until("somebody listens", () -> feed.listeners.get() == 1);
      events.close();
      until("nobody listens", () -> feed.listeners.get() == 0);
      other.shutdownNow();
    }
  }

  @Test
  void aClientDoesNotNoticeThatTheServiceWasAway() throws Exception {
    happen(30);
    try (Events events = open("?after=0")) {
      assertThat(events.ids(30)).isEqualTo(places(1, 30));
      scoring.stop();
      happen(5);
      scoring.start();
      assertThat(events.ids(5)).isEqualTo(places(31, 35));
      happen(1);
      assertThat(events.ids(1)).isEqualTo(places(36, 36));
    }
    assertThat(feed.watches.getLast().getAfter().getToken()).isEqualTo("30");
  }

  @Test
  void whatHappensWhileTheServiceIsAwayIsNotLostBeforeTheFirstChange() throws Exception {
    happen(3);
    try (Events events = open("")) {
      until("somebody listens", () -> feed.listeners.get() == 1);
      scoring.stop();
      happen(2);
      scoring.start();
      assertThat(events.ids(2)).isEqualTo(places(4, 5));
    }
  }

  @Test
  void aStreamEndsWhereTheServiceStaysAway() throws Exception {
    try (Events events = open("")) {
      until("somebody listens", () -> feed.listeners.get() == 1);
      scoring.stop();
      assertThat(events.rest()).contains("connect again").doesNotContain("event:");
    } finally {
      scoring.start();
    }
  }

  @Test
  void aStreamThatIsRefusedTellsWhyAndEnds() throws Exception {
    feed.refusal = new ClienteleException(ErrorCode.INVALID_FIELD, "dimensions", "is no dimension");
    try (Events events = open("")) {
      assertThat(events.rest()).contains("event:problem").contains("\"code\":\"INVALID_FIELD\"");
    }
    assertThat(feed.watches).hasSize(1);
  }

  @Test
  void aSlowClientHoldsTheServiceBack() throws Exception {
    String long1000 = "x".repeat(1_000);
    IntStream.range(0, MANY).forEach(i -> feed.happen(long1000, "active", "dormant"));
    try (Events events = open("?after=0")) {
      assertThat(events.ids(1)).isEqualTo(places(1, 1));
      until("the service has stopped sending", this::isStill);
      assertThat(feed.sent.get()).isLessThan(MANY * 3 / 4);
      assertThat(events.ids(MANY - 1)).isEqualTo(places(2, MANY));
    }
  }

  @Test
  void aClientThatNeverReadsIsGivenUpAndCostsNoMoreThanABuffer() throws Exception {
    happen(100_000);
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress("localhost", RestAssured.port));
      socket
          .getOutputStream()
          .write(
              ("GET /v1/changes?after=0 HTTP/1.1\r\nHost: localhost\r\n"
                      + "Authorization: Bearer test-key\r\nAccept: text/event-stream\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));

      until("somebody listens", () -> feed.listeners.get() == 1);
      until("the client is given up", () -> feed.listeners.get() == 0);
      assertThat(feed.sent.get()).isLessThan(75_000);
    }
    Call.keyed().get("/v1/me").then().statusCode(200);
  }

  /** Nothing was sent for a while. */
  private boolean isStill() {
    int before = feed.sent.get();
    long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
    while (System.nanoTime() < end) {
      if (feed.sent.get() != before) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  @ParameterizedTest
  @CsvSource({
    "?after=nonsense, after",
    "?dimension=a%20b, dimension",
    "?dimension=segment:, dimension",
    "?dimension=tier:gold, dimension",
    "?customer_id=%20, customer_id"
  })
  void aStreamIsRefusedByTheFieldAtFault(String query, String field) {
    Call.keyed()
        .accept("text/event-stream")
        .get("/v1/changes" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void aPlaceThatIsNoneIsBlamedWhereItStood() {
    Call.keyed()
        .header("Last-Event-ID", "nonsense")
        .get("/v1/changes")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("Last-Event-ID"));
  }

  @Test
  void aStreamNeedsAKeyAndTheService() {
    RestAssured.given().get("/v1/changes").then().statusCode(401);
    scoring.stop();
    try {
      Call.keyed()
          .accept("text/event-stream")
          .get("/v1/changes")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "2");
      Call.keyed().get("/v1/customers/c/transitions").then().statusCode(503);
    } finally {
      scoring.start();
    }
  }

  @Test
  void aCustomersChangesAreListed() {
    feed.happen("c-1", "", "active");
    feed.happen("c-1", "active", "dormant");

    Call.keyed()
        .get("/v1/customers/a%2Fb/transitions?dimension=lifecycle&page_size=7&page_token=t")
        .then()
        .statusCode(200)
        .body("changes[0].to_label", equalTo("dormant"))
        .body("changes[1]", not(hasKey("from_label")))
        .body("next_page_token", equalTo("next"));

    assertThat(feed.histories.getLast().getCustomerId()).isEqualTo("a/b");
    assertThat(feed.histories.getLast().getDimensionsList()).containsExactly("lifecycle");
    assertThat(feed.histories.getLast().getPageSize()).isEqualTo(7);
    assertThat(feed.histories.getLast().getPageToken()).isEqualTo("t");
    Call.keyed()
        .get("/v1/customers/nobody/transitions")
        .then()
        .statusCode(404)
        .body("code", equalTo("CUSTOMER_NOT_FOUND"));
    Call.keyed()
        .get("/v1/customers/c/transitions?page_size=0")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", containsString("page_size"));
  }
}

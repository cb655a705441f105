package io.clientele.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders who mean no good: a refusal that says why, and others are served as ever. */
@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class HostileSenderTest {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  @AfterEach
  void othersAreServed() {
    Call.keyed().get("/v1/me").then().statusCode(200);
  }

  private static Socket connect() throws IOException {
    return new Socket("localhost", RestAssured.port);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String head(String target, String... headers) {
    return "POST "
        + target
        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer test-key\r\n"
        + String.join("\r\n", headers)
        + "\r\n\r\n";
  }

  /** Sends a byte again and again, each after a while without an answer; the answer. */
  private static String drip(Socket socket, String bytes) throws IOException {
    socket.setSoTimeout(100);
    InputStream in = socket.getInputStream();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      try {
        send(socket, bytes);
        int first = in.read();
        return first < 0 ? "" : (char) first + rest(socket);
      } catch (SocketTimeoutException e) {
        // No answer yet.
      } catch (SocketException e) {
        return "";
      }
    }
    throw new AssertionError("a body that drips was waited for without end");
  }

  private static String rest(Socket socket) throws IOException {
    socket.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(rest);
    } catch (SocketException e) {
      // The connection is of no further use to the server, and it says so.
    }
    return rest.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/track, application/json, Content-Length: 100000, a",
    "/v1/track, application/json, Transfer-Encoding: chunked, '1\r\n \r\n'",
    "/v1/orders:import, text/csv, Content-Length: 100000, a",
    "/v1/orders:import, text/csv, Transfer-Encoding: chunked, '1\r\na\r\n'",
  })
  void aBodyThatDripsIsGivenUp(String path, String type, String length, String bytes)
      throws IOException {
    try (Socket socket = connect()) {
      send(socket, head(path, "Content-Type: " + type, length));

      assertThat(drip(socket, bytes))
          .startsWith("HTTP/1.1 408")
          .contains("application/problem+json", "BODY_TOO_SLOW");
    }
  }

  @Test
  void headersWithoutEndAreRefused() throws IOException {
    try (Socket socket = connect()) {
      send(
          socket,
          "GET /v1/me HTTP/1.1\r\nHost: localhost\r\n"
              + "X-Flood: aaaaaaaaaaaaaaa\r\n".repeat(1_000));
      assertThat(rest(socket)).startsWith("HTTP/1.1 431");
    }
    try (Socket socket = connect()) {
      send(socket, "GET /v1/me HTTP/1.1\r\nX-Flood: " + "a".repeat(30_000));
      assertThat(rest(socket)).startsWith("HTTP/1.1 431");
    }
    try (Socket socket = connect()) {
      send(socket, "GET /" + "a".repeat(30_000));
      assertThat(rest(socket)).startsWith("HTTP/1.0 414");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void nestingWithoutEndIsRefused(String opening) throws IOException {
    for (int levels : new int[] {10_000, 1_000_000}) {
      String body = opening.repeat(levels);
      try (Socket socket = connect()) {
        send(
            socket,
            head(
                "/v1/track",
                "Content-Type: application/json",
                "Connection: close",
                "Content-Length: " + body.length()));
        send(socket, body);

        assertThat(rest(socket))
            .startsWith("HTTP/1.1 400")
            .contains("MALFORMED_BODY", "nested deeper than 1000 levels");
      }
    }
  }

  @Test
  void nestingThatTheServicesDoNotTakeIsBlamedOnItsField() {
    String nested = "[".repeat(100) + "]".repeat(100);
    Call.json("{\"userId\": \"c\", \"event\": \"e\", \"properties\": {\"a\": " + nested + "}}")
        .post("/v1/track")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo("properties"));
  }

  @Test
  void packedJsonIsNotUnpackedBeyondTheLimit() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 400; i++) {
        gzip.write(blanks);
      }
    }
    Call.keyed()
        .contentType("application/json")
        .header("Content-Encoding", "gzip")
        .body(packed.toByteArray())
        .post("/v1/track")
        .then()
        .statusCode(413)
        .body("code", equalTo("BODY_TOO_LARGE"));
  }

  @Test
  void connectionsThatAskNothingTakeNoThread() throws IOException {
    Call.keyed().get("/v1/me").then().statusCode(200);
    int before = ManagementFactory.getThreadMXBean().getThreadCount();
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        Socket socket = connect();
        open.add(socket);
        send(socket, i % 2 == 0 ? "" : "GET /v1/me HTTP/1.1\r\nHost: loc");
      }
      Call.keyed().get("/v1/me").then().statusCode(200);
      assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(before + 50);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }
}

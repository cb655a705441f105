package io.clientele.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class CompressionTest {

  private final HttpClient client = HttpClient.newHttpClient();

  /** At once: to close it would wait for the end of a stream that has none. */
  @AfterEach
  void stop() {
    client.shutdownNow();
  }

  private <T> HttpResponse<T> get(String path, String encoding, HttpResponse.BodyHandler<T> body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Authorization", "Bearer admin-key")
            .header("Accept-Encoding", encoding)
            .build(),
        body);
  }

  @Test
  void answersArePackedForWhoTakesThat() throws Exception {
    HttpResponse<byte[]> packed = get("/v1/me", "gzip", HttpResponse.BodyHandlers.ofByteArray());
    HttpResponse<byte[]> plain = get("/v1/me", "identity", HttpResponse.BodyHandlers.ofByteArray());

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().allValues("Vary").toString())
        .containsIgnoringCase("accept-encoding");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().allValues("Vary").toString())
        .containsIgnoringCase("accept-encoding");
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void refusalsArePackedToo() throws Exception {
    HttpResponse<byte[]> refusal =
        get("/v1/nothing-here", "gzip", HttpResponse.BodyHandlers.ofByteArray());

    assertThat(refusal.statusCode()).isEqualTo(404);
    assertThat(refusal.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void theChangeStreamIsNotHeldBackByPacking() throws Exception {
    HttpResponse<InputStream> stream =
        get("/v1/changes", "gzip", HttpResponse.BodyHandlers.ofInputStream());

    assertThat(stream.headers().firstValue("Content-Encoding").orElse("identity"))
        .isEqualTo("identity");
    // A heartbeat, as there is nothing else to tell.
    assertThat(stream.body().read()).isPositive();
    stream.body().close();
  }
}

package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.embedded.LauncherException;
import io.clientele.embedded.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gateway's REST interface, as a program outside sees it. */
final class Gateway {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration RETRY_LIMIT = Duration.ofMinutes(2);
  private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;
  private final String apiKey;

  Gateway(String address, String apiKey) {
    this.address = address;
    this.apiKey = apiKey;
  }

  /** Where the gateway is. */
  String address() {
    return address;
  }

  /** Asks for a resource. */
  JsonNode get(String path) {
    return exchange(request(path).GET().build());
  }

  /** Sends a body; messages carry their own ids, so sending again does no harm. */
  JsonNode post(String path, JsonNode body) {
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + apiKey)
        .header("Accept", "application/json");
  }

  private JsonNode exchange(HttpRequest request) {
    Exchange exchange = new Exchange(request);
    Waiting.until(RETRY_LIMIT, exchange::attempt);
    return exchange.answer();
  }

  /** One request, tried until the gateway could take it. */
  private final class Exchange {

    private final HttpRequest request;
    private String trouble = "no answer";
    private @Nullable JsonNode answer;

    Exchange(HttpRequest request) {
      this.request = request;
    }

    /** Whether it makes no sense to try again. */
    boolean attempt() {
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 300) {
          answer = JSON.readTree(response.body());
          return true;
        }
        trouble = response.statusCode() + " " + response.body();
        return !TRY_AGAIN.contains(response.statusCode());
      } catch (IOException e) {
        trouble = e.toString();
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        trouble = "interrupted";
        return true;
      }
    }

    JsonNode answer() {
      if (answer == null) {
        throw new LauncherException(
            request.method() + " " + request.uri().getPath() + " failed: " + trouble,
            "`./clientele logs gateway` shows what the gateway says.");
      }
      return answer;
    }
  }
}

package io.clientele.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Speaks to the gateway as a frontend does. */
final class GatewayClient {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String gateway;
  private final String key;

  GatewayClient(String gateway, String key) {
    this.gateway = gateway;
    this.key = key;
  }

  JsonNode get(String path) throws IOException {
    HttpResponse<String> response = send(request(path).GET());
    return expect(200, path, response);
  }

  JsonNode post(String path, String json) throws IOException {
    HttpResponse<String> response =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    return expect(200, path, response);
  }

  /** Sends JSON and expects an answer of the status. */
  JsonNode call(String method, String path, String json, int status) throws IOException {
    HttpResponse<String> response =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    return expect(status, path, response);
  }

  /** Begins what takes long, waits for its end and gives the operation. */
  JsonNode worked(String path, String json) throws IOException {
    String operation = call("POST", path, json, 202).get("operation_id").asText();
    return await(() -> operation(operation), found -> found.get("done").asBoolean());
  }

  /** Reads a stream of events until enough lines begin with {@code data:}. */
  List<String> events(String path, int enough) throws IOException {
    HttpRequest request = request(path).header("Accept", "text/event-stream").build();
    List<String> lines = new ArrayList<>();
    try {
      HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
      try (Stream<String> stream = response.body()) {
        Iterator<String> each = stream.iterator();
        int data = 0;
        while (data < enough && each.hasNext()) {
          String line = each.next();
          lines.add(line);
          data += line.startsWith("data:") ? 1 : 0;
        }
        if (data < enough) {
          throw new AssertionError(path + " ended with " + response.statusCode() + ": " + lines);
        }
        return lines;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Sends a file and gives the id of the operation that applies it. */
  String startImport(String what, String contentType, String mapping, Path file)
      throws IOException {
    return startImport(what, contentType, mapping, BodyPublishers.ofFile(file));
  }

  /** Sends what the supplier opens, as a stream of unknown length. */
  String startImport(
      String what, String contentType, String mapping, Supplier<? extends InputStream> body)
      throws IOException {
    return startImport(what, contentType, mapping, BodyPublishers.ofInputStream(body));
  }

  private String startImport(String what, String contentType, String mapping, BodyPublisher body)
      throws IOException {
    String path =
        "/v1/" + what + ":import?mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8);
    HttpResponse<String> response =
        send(request(path).header("Content-Type", contentType).POST(body));
    return expect(202, path, response).get("id").asText();
  }

  JsonNode operation(String id) throws IOException {
    return get("/v1/operations/" + id);
  }

  /** Waits until the operation has ended. */
  JsonNode finished(String operation) throws IOException {
    return await(() -> operation(operation), found -> found.get("done").asBoolean());
  }

  /** Waits until every fact is in every classification. */
  void awaitFresh() throws IOException {
    await(() -> get("/v1/freshness"), found -> found.get("up_to_date").asBoolean());
  }

  /** All customers by id, page by page. */
  Map<String, JsonNode> customers(Instant asOf, String filter) throws IOException {
    Map<String, JsonNode> all = new TreeMap<>();
    String token = "";
    do {
      JsonNode page =
          get(
              "/v1/customers?page_size=1000&as_of="
                  + asOf
                  + "&filter="
                  + URLEncoder.encode(filter, StandardCharsets.UTF_8)
                  + "&page_token="
                  + token);
      page.get("customers").forEach(one -> all.put(one.get("id").asText(), one));
      token = page.path("next_page_token").asText("");
    } while (!token.isEmpty());
    return all;
  }

  /** Asks until the answer is as wanted; a gateway that does not answer yet is asked again. */
  static JsonNode await(Question question, java.util.function.Predicate<JsonNode> wanted)
      throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    String last = "";
    while (Instant.now().isBefore(deadline)) {
      try {
        JsonNode answer = question.ask();
        last = answer.toString();
        if (wanted.test(answer)) {
          return answer;
        }
      } catch (IOException | AssertionError notYet) {
        last = String.valueOf(notYet.getMessage());
      }
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("not in time; last answer: " + last);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(gateway + path))
        .header("Authorization", "Bearer " + key)
        .timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static JsonNode expect(int status, String path, HttpResponse<String> response)
      throws IOException {
    if (response.statusCode() != status) {
      throw new AssertionError(
          path + " answered " + response.statusCode() + ": " + response.body());
    }
    return RunningSuite.JSON.readTree(response.body());
  }

  /** Something to ask the suite. */
  interface Question {
    JsonNode ask() throws IOException;
  }
}

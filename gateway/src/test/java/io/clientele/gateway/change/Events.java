package io.clientele.gateway.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A client of server-sent events. */
final class Events implements AutoCloseable {

  private final HttpResponse<java.io.InputStream> response;
  private final BufferedReader lines;

  private Events(HttpResponse<java.io.InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** Connects; headers come in pairs. */
  static Events open(HttpClient client, URI address, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer test-key");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new Events(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** All that is left. */
  String rest() throws IOException {
    StringBuilder rest = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      rest.append(line).append('\n');
    }
    return rest.toString();
  }

  /** The fields of the next event, by name; a comment's name is empty. Empty at the end. */
  Map<String, String> next() throws IOException {
    Map<String, String> fields = new TreeMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && !fields.isEmpty()) {
        return fields;
      }
      int colon = line.indexOf(':');
      if (colon >= 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  /** The next event that has data. */
  Map<String, String> nextData() throws IOException {
    Map<String, String> event = next();
    while (!event.isEmpty() && !event.containsKey("data")) {
      event = next();
    }
    return event;
  }

  /** The ids of the next events with data. */
  List<String> ids(int count) throws IOException {
    List<String> ids = new ArrayList<>();
    while (ids.size() < count) {
      Map<String, String> event = nextData();
      if (event.isEmpty()) {
        throw new IOException("the stream ended after " + ids);
      }
      ids.add(event.getOrDefault("id", ""));
    }
    return ids;
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

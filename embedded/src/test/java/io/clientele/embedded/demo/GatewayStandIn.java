package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes messages as the gateway does, but now and then is too busy. */
final class GatewayStandIn implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server;
  private final Map<String, String> members =
      Map.of("/v1/batch", "batch", "/v1/feedback", "feedback");

  GatewayStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/", this::answer);
    server.start();
  }

  Gateway client() {
    return new Gateway("http://127.0.0.1:" + server.getAddress().getPort(), "key");
  }

  int stored() {
    return ids.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (!"Bearer key".equals(authorization)) {
      reply(exchange, 401, "{}");
    } else if (requests.incrementAndGet() % 5 == 0) {
      reply(exchange, requests.get() % 2 == 0 ? 429 : 503, "{}");
    } else {
      reply(exchange, 200, take(body.path(members.get(exchange.getRequestURI().getPath()))));
    }
  }

  private String take(JsonNode items) {
    int accepted = 0;
    for (JsonNode item : items) {
      String id = item.path("messageId").asText() + item.path("feedback_id").asText();
      accepted += ids.add(id) ? 1 : 0;
    }
    return JSON.createObjectNode()
        .put("accepted", accepted)
        .put("duplicates", items.size() - accepted)
        .set("rejected", JSON.createArrayNode())
        .toString();
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    exchange.sendResponseHeaders(status, body.length());
    exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

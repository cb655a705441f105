package io.clientele.embedded.suite;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A program in place of a service: it is started alike and says that it is ready. */
public final class StandInService {

  private StandInService() {}

  /** Listens where its environment says. */
  public static void main(String[] arguments) throws Exception {
    String host = System.getenv("QUARKUS_HTTP_HOST");
    int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          byte[] answer = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }
}

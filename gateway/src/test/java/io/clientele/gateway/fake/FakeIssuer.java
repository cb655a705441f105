package io.clientele.gateway.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes the public keys of an issuer of tokens on a loopback port. */
public final class FakeIssuer implements AutoCloseable {

  /** What tokens have to say of it. */
  public static final String NAME = "https://issuer.example/realms/shop";

  /** For whom they have to be. */
  public static final String AUDIENCE = "clientele";

  /** How often it was asked. */
  public final AtomicInteger asked = new AtomicInteger();

  private final HttpServer server;
  private volatile String answer = "";
  private volatile int status = 200;

  /** Starts. */
  public FakeIssuer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/jwks",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** What it answers from now on. */
  public void answer(int status, String body) {
    this.answer = body;
    this.status = status;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

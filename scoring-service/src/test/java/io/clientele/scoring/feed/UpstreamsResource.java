package io.clientele.scoring.feed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Points every gRPC client at the service under test itself, which serves the fakes too. */
public class UpstreamsResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    String port = String.valueOf(freePort());
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.http.test-port", port);
    settings.put("quarkus.http.test-host", "localhost");
    for (String client : new String[] {"profile", "feedback"}) {
      settings.put("clientele." + client + ".host", "localhost");
      settings.put("clientele." + client + ".port", port);
    }
    settings.put("quarkus.grpc.clients.scoring.host", "localhost");
    settings.put("quarkus.grpc.clients.scoring.port", port);
    settings.put("quarkus.grpc.clients.scoring.max-inbound-message-size", "67108864");
    return settings;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  @Override
  public void stop() {
    // The port is the service's own.
  }
}

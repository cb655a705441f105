package io.clientele.scoring.feed;

import io.clientele.embedded.port.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Points every gRPC client at the service under test itself, which serves the fakes too. */
public class UpstreamsResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    String port = Integer.toString(FreePorts.one());
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.http.test-port", port);
    settings.put("quarkus.http.test-host", "localhost");
    for (String client : new String[] {"profile", "feedback"}) {
      settings.put("clientele." + client + ".host", "localhost");
      settings.put("clientele." + client + ".port", port);
    }
    // Tests say what time it is.
    settings.put("clientele.tiers.enabled", "false");
    settings.put("clientele.background.enabled", "false");
    settings.put("clientele.looks.poll-interval", "50ms");
    settings.put("quarkus.grpc.clients.scoring.host", "localhost");
    settings.put("quarkus.grpc.clients.scoring.port", port);
    settings.put("quarkus.grpc.clients.scoring.max-inbound-message-size", "67108864");
    return settings;
  }

  @Override
  public void stop() {
    // The port is the service's own.
  }
}

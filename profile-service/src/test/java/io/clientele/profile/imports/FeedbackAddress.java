package io.clientele.profile.imports;

import io.clientele.embedded.port.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Names a free loopback port as feedback-service's; nobody answers there until a test does. */
public class FeedbackAddress implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "clientele.feedback.host",
        "127.0.0.1",
        "clientele.feedback.port",
        Integer.toString(FreePorts.one()));
  }

  @Override
  public void stop() {}
}

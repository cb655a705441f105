package io.clientele.profile.erasure;

import io.clientele.embedded.port.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Names a free loopback port as scoring-service's; nobody answers there until a test does. */
public class ScoringAddress implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "clientele.scoring.host",
        "127.0.0.1",
        "clientele.scoring.port",
        Integer.toString(FreePorts.one()));
  }

  @Override
  public void stop() {}
}

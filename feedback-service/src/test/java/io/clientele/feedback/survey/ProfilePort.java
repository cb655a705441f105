package io.clientele.feedback.survey;

import io.clientele.embedded.port.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the service under test to a loopback port at which nobody listens, until a test does. */
public class ProfilePort implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "clientele.profile.host",
        "127.0.0.1",
        "clientele.profile.port",
        Integer.toString(FreePorts.one()));
  }

  @Override
  public void stop() {}
}

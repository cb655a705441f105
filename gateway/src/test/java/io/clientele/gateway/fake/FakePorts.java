package io.clientele.gateway.fake;

import io.clientele.embedded.port.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Points the edge under test to three loopback ports, and gives it two keys that may all, and
 * {@code <role>-key} for each role.
 */
public class FakePorts implements QuarkusTestResourceLifecycleManager {

  /** SHA-256 of {@code test-key}. */
  private static final String WEBSHOP =
      "62af8704764faf8ea82fc61ce9c4c3908b6cb97d463a634e9e587d7c885db0ef";

  /** SHA-256 of {@code other-key}. */
  private static final String OTHER =
      "580843d03d2216ff1a275d0991bad66e4d1af871171d929e9de604b7959f9bca";

  /** How long the issuer of tokens is left in peace after it was asked for its keys. */
  public static final Duration KEYS_PAUSE = Duration.ofMillis(200);

  /** How many wrong keys are free: more than all tests together send from one address. */
  public static final int WRONG_KEYS = 300;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>();
    settings.put("clientele.access.keys.Webshop", WEBSHOP);
    settings.put("clientele.access.keys.other", OTHER);
    for (String role : new String[] {"ingest", "reader", "agent", "analyst", "admin"}) {
      settings.put("clientele.access.keys.the-" + role, Sha256.hex(role + "-key"));
      settings.put("clientele.access.roles.the-" + role, role);
    }
    for (String service : new String[] {"profile", "scoring", "feedback"}) {
      settings.put("clientele." + service + ".host", "127.0.0.1");
      settings.put("clientele." + service + ".port", Integer.toString(FreePorts.one()));
    }
    int issuer = FreePorts.one();
    settings.put("test.issuer.port", Integer.toString(issuer));
    settings.put("clientele.oidc.issuer", FakeIssuer.NAME);
    settings.put("clientele.oidc.audience", FakeIssuer.AUDIENCE);
    settings.put("clientele.oidc.jwks", "http://127.0.0.1:" + issuer + "/jwks");
    settings.put("clientele.oidc.roles-claim", "realm_access/roles");
    settings.put("clientele.oidc.role-names.reader", "viewer");
    settings.put("clientele.oidc.role-names.admin", "boss,superuser");
    settings.put("clientele.oidc.keys-pause", KEYS_PAUSE.toMillis() + "ms");
    settings.put("clientele.access.uses-interval", "50ms");
    settings.put("clientele.audit.interval", "50ms");
    settings.put("clientele.limits.wrong-keys", Integer.toString(WRONG_KEYS));
    settings.put("clientele.limits.wrong-key-delay", "1m");
    settings.put("clientele.limits.trusted-proxies", "127.0.0.1,::1");
    // What a test changes in the fakes is seen at once.
    settings.put("clientele.recent.fresh", "0s");
    // Tests take services away and bring them back: the next one is not to wait.
    settings.put("clientele.upstream.breaker-failures", "1000000");
    settings.put("quarkus.http.cors.enabled", "true");
    settings.put("quarkus.http.cors.origins", "https://www.example.org");
    settings.put("quarkus.http.cors.methods", "POST");
    settings.put("quarkus.http.cors.headers", "Authorization,Content-Type");
    settings.put("clientele.change-stream.heartbeat", "300ms");
    settings.put("clientele.change-stream.pause", "50ms");
    settings.put("clientele.change-stream.patience", "6s");
    settings.put("clientele.change-stream.stalled", "6s");
    settings.put("clientele.bodies.grace", "2s");
    return settings;
  }

  @Override
  public void stop() {}
}

package io.clientele.embedded.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a service is run: its command line, by which it is found again, and its environment, which
 * alone carries secrets.
 */
record ServiceCommand(Installation installation, DataFolder folder, Ports ports, Secrets secrets) {

  /** Names the component in the command line. */
  static final String COMPONENT = "clientele.component";

  /** Names the data folder in the command line. */
  static final String DATA = "clientele.data";

  /** Names the port in the command line. */
  static final String PORT = "clientele.port";

  private static final String LOOPBACK = "127.0.0.1";

  /** Where a number of requests is bounded. */
  private static final String ANY_NUMBER = "0";

  /** The command line; what identifies the process comes first, as long ones are cut off. */
  List<String> line(Component service) {
    return List.of(
        installation.java().toString(),
        "-D" + COMPONENT + "=" + service.id(),
        "-D" + DATA + "=" + folder.path(),
        "-D" + PORT + "=" + ports.of(service),
        "-Xmx512m",
        // Two cores and a small heap: other collectors cost more memory and start-up time.
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        // Quarkus resets thread locals by reflection, Netty loads native code.
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-jar",
        service.jar(installation.root()).toString());
  }

  /** The environment on top of the launcher's own. */
  Map<String, String> environment(Component service) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
    for (Component other : Component.INNER_SERVICES) {
      String name = "CLIENTELE_" + other.shortName().toUpperCase(Locale.ROOT);
      environment.put(name + "_HOST", LOOPBACK);
      environment.put(name + "_PORT", Integer.toString(ports.of(other)));
    }
    environment.putAll(secrets.callerEnvironment());
    if (service == Component.GATEWAY) {
      environment.put("CLIENTELE_ACCESS_KEYS_DEVELOPMENT", secrets.apiKeyHash());
      environment.put("CLIENTELE_LIMITS_KEY_PER_MINUTE_DEVELOPMENT", ANY_NUMBER);
      // All who can reach it here have the same address.
      environment.put("CLIENTELE_LIMITS_WRONG_KEYS", Integer.toString(Integer.MAX_VALUE));
    } else {
      environment.put("CLIENTELE_DATABASE_ADDRESS", databaseAddress(service));
      environment.put("CLIENTELE_DATABASE_USERNAME", service.shortName());
      environment.put("CLIENTELE_DATABASE_PASSWORD", secrets.databasePassword(service));
    }
    if (service == Component.PROFILE) {
      environment.putAll(secrets.vaultEnvironment());
    }
    if (service == Component.FEEDBACK) {
      environment.putAll(secrets.surveyLinkEnvironment());
    }
    return environment;
  }

  private String databaseAddress(Component service) {
    return LOOPBACK + ":" + ports.of(Component.POSTGRESQL) + "/" + service.shortName();
  }
}

package io.clientele.embedded.suite;

import java.util.List;

/**
 * How the suite is, and how to reach it.
 *
 * @param ports where it is, or would be started
 * @param apiKey opens the gateway; empty before the first start
 * @param callerToken opens the services' gRPC; empty before the first start
 */
public record SuiteReport(
    State state,
    List<Sighting> components,
    Ports ports,
    String apiKey,
    String callerToken,
    DataFolder folder) {

  /** Copies. */
  public SuiteReport {
    components = List.copyOf(components);
  }

  /** Address of the component's port. */
  public String address(Component component) {
    return "127.0.0.1:" + ports.of(component);
  }

  /** The gateway's base address. */
  public String gateway() {
    return "http://" + address(Component.GATEWAY);
  }
}

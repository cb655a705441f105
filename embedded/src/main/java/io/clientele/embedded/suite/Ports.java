package io.clientele.embedded.suite;

import io.clientele.embedded.LauncherException;

/**
 * The suite's ports on 127.0.0.1, one after another.
 *
 * @param base the gateway's port, 1 to 65531
 */
public record Ports(int base) {

  private static final int HIGHEST_BASE = 65_535 - Component.values().length + 1;

  /** The gateway's port where nothing else is asked for. */
  public static final Ports DEFAULT = new Ports(8080);

  /** Refuses a base that leaves no room. */
  public Ports {
    if (base < 1 || base > HIGHEST_BASE) {
      throw new LauncherException(
          "The port base " + base + " is not a port that leaves room for five.",
          "Give a number from 1024 to " + HIGHEST_BASE + ".");
    }
  }

  /** The component's port. */
  public int of(Component component) {
    return base + component.portOffset();
  }

  /** The base from which the component would have the port. */
  static int baseFor(Component component, int port) {
    return port - component.portOffset();
  }
}

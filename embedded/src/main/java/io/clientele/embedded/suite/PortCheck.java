package io.clientele.embedded.suite;

import io.clientele.embedded.LauncherException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds out whether a port can be had, before anything is started. */
final class PortCheck {

  private PortCheck() {}

  /**
   * Takes the port for a moment.
   *
   * @throws LauncherException naming port and component where another program has it
   */
  static void requireFree(int port, Component component) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new LauncherException(
          "Port " + port + ", meant for " + component.id() + ", is taken by another program.",
          "End that program, or choose other ports with --port-base.",
          e);
    }
  }
}

package io.clientele.embedded.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that are free now, for servers that a test starts later. They lie below the range from
 * which operating systems take the ports of outgoing connections (Linux: from 32768), so that no
 * client's connection can have taken one in the meantime.
 */
public final class FreePorts {

  private static final int LOWEST = 20_000;
  private static final int ABOVE_HIGHEST = 32_000;

  private FreePorts() {}

  /** A port of the loopback interface on which nobody listens. */
  public static int one() {
    return first(1);
  }

  /** The first of neighbouring loopback ports on which nobody listens. */
  public static int first(int neighbours) {
    for (int attempt = 0; attempt < ABOVE_HIGHEST - LOWEST; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST);
      if (allFree(port, neighbours)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port from " + LOWEST + " to " + ABOVE_HIGHEST);
  }

  private static boolean allFree(int first, int neighbours) {
    for (int port = first; port < first + neighbours; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        socket.getLocalPort();
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }
}

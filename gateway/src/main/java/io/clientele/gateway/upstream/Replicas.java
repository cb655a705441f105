package io.clientele.gateway.upstream;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** The addresses behind one name, as they were seen last, and the channel that calls them. */
final class Replicas {

  /** Finds all addresses of a name. */
  interface Names {
    Set<InetAddress> addresses() throws UnknownHostException;
  }

  private final Names names;
  private final ManagedChannel channel;
  private Set<InetAddress> seen = Set.of();

  Replicas(Names names, ManagedChannel channel) {
    this.names = names;
    this.channel = channel;
  }

  static Replicas named(String host, ManagedChannel channel) {
    return new Replicas(() -> Set.copyOf(List.of(InetAddress.getAllByName(host))), channel);
  }

  /**
   * Has the channel connect anew where the addresses are others than last time. Calls that are
   * under way end where they are. A name that nobody knows at the moment changes nothing: what is
   * connected may still serve. A channel that could not connect tries at once, and does not wait
   * for as long as it has failed.
   */
  void look() {
    Set<InetAddress> now;
    try {
      now = names.addresses();
    } catch (UnknownHostException _) {
      return;
    }
    boolean failing = channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE;
    if (!seen.equals(now) && (!seen.isEmpty() || failing)) {
      channel.enterIdle();
    } else if (failing) {
      channel.resetConnectBackoff();
    }
    seen = now;
  }
}

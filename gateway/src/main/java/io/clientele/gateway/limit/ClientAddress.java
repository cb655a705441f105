package io.clientele.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Where a request comes from, as far as that can be believed. */
public final class ClientAddress {

  /** Who has an IPv6 address commonly has all that begin like it. */
  private static final int BITS_OF_A_NETWORK = 64;

  private final List<AddressRange> trusted;

  /**
   * Believes some proxies.
   *
   * @param trustedProxies addresses and ranges
   * @throws IllegalStateException where one is no such
   */
  public ClientAddress(List<String> trustedProxies) {
    this.trusted = trustedProxies.stream().map(AddressRange::of).toList();
  }

  /**
   * The name of the network that a request comes from. Read from the end, as each proxy appends
   * whom it heard from: the first address that is no trusted proxy's is the sender's, whatever is
   * claimed before it.
   *
   * @param peer the other end of the connection
   * @param forwarded the values of {@code X-Forwarded-For} in their order
   */
  public String of(String peer, List<String> forwarded) {
    Optional<InetAddress> found = AddressRange.literal(peer);
    if (found.isEmpty()) {
      return peer;
    }
    InetAddress address = found.get();
    List<String> hops = List.of(String.join(",", forwarded).split(",", -1));
    for (String hop : hops.reversed()) {
      Optional<InetAddress> before = AddressRange.literal(hop.strip());
      if (!isTrusted(address) || before.isEmpty()) {
        break;
      }
      address = before.get();
    }
    return name(address);
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.holds(address));
  }

  private static String name(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(AddressRange.prefix(address, BITS_OF_A_NETWORK))
        : address.getHostAddress();
  }
}

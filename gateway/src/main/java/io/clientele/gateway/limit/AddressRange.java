package io.clientele.gateway.limit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses that begin with the same bits. Names are never looked up.
 *
 * @param bits of the beginning
 */
record AddressRange(InetAddress start, int bits) {

  /**
   * A range such as {@code 10.0.0.0/8} or {@code ::1}.
   *
   * @throws IllegalStateException where it is none
   */
  static AddressRange of(String text) {
    String[] parts = text.strip().split("/", -1);
    Optional<InetAddress> start = literal(parts[0]);
    if (start.isPresent() && parts.length <= 2) {
      int all = start.get().getAddress().length * Byte.SIZE;
      int bits = parts.length == 1 ? all : bits(parts[1]);
      if (bits >= 0 && bits <= all) {
        return new AddressRange(start.get(), bits);
      }
    }
    throw new IllegalStateException(
        "clientele.limits.trusted-proxies takes addresses and ranges such as 10.0.0.0/8, not '"
            + text
            + "'");
  }

  /** An address of its text; empty where it is something else, a name for example. */
  static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress address) {
    return address.getAddress().length == start.getAddress().length
        && Arrays.equals(prefix(address, bits), prefix(start, bits));
  }

  /** The first bits of an address, the others zero. */
  static byte[] prefix(InetAddress address, int bits) {
    byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      int kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
      bytes[i] &= (byte) (0xFF << (Byte.SIZE - kept));
    }
    return bytes;
  }

  private static int bits(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }
}

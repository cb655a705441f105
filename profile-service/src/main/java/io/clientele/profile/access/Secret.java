package io.clientele.profile.access;

import io.clientele.profile.value.Fields;
import java.time.Duration;

/** What is known of a secret: its SHA-256. */
final class Secret {

  /** The longest time for which a secret that was replaced may hold. */
  static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private static final int LENGTH = 32;

  private Secret() {}

  /** A digest, refused where it is none. */
  static byte[] digest(byte[] digest) {
    if (digest.length != LENGTH) {
      throw Fields.invalid("digest", "is no SHA-256: it takes 32 bytes");
    }
    return digest;
  }

  /** An overlap, refused where it is negative or too long. */
  static Duration overlap(Duration overlap) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw Fields.invalid("overlap", "takes from 0 to 30 days");
    }
    return overlap;
  }
}

package io.clientele.profile.attribute;

import java.time.Instant;
import java.util.Arrays;

/**
 * What decides which of several observations of one attribute holds.
 *
 * @param digest keyed hash of what came
 */
public record Claim(
    String customerId,
    String name,
    String source,
    Instant observedAt,
    Quality quality,
    String derivedFrom,
    byte[] digest) {

  /** Whether it was derived from another attribute. */
  public boolean derived() {
    return !derivedFrom.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Claim claim
        && customerId.equals(claim.customerId)
        && name.equals(claim.name)
        && source.equals(claim.source)
        && observedAt.equals(claim.observedAt)
        && quality == claim.quality
        && derivedFrom.equals(claim.derivedFrom)
        && Arrays.equals(digest, claim.digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  @Override
  public String toString() {
    return name + " of " + source + " at " + observedAt;
  }
}

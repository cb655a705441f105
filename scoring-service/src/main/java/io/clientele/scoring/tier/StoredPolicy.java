package io.clientele.scoring.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy as it is kept.
 *
 * @param id {@code tip_} and 24 hexadecimal digits
 * @param seq the place in the order in which policies were made
 * @param version counts up by name
 * @param placed whether everybody was placed after it came in force
 */
public record StoredPolicy(
    String id,
    long seq,
    int version,
    State state,
    TierPolicy policy,
    Instant createdAt,
    @Nullable Instant activatedAt,
    @Nullable Instant retiredAt,
    boolean placed) {

  /** What becomes of a version. */
  public enum State {
    DRAFT,
    IN_FORCE,
    RETIRED
  }

  /** Names this version in every classification made with it. */
  public String label() {
    return policy.name() + "@" + version;
  }

  /** When it came in force; of one that did. */
  Instant start() {
    if (activatedAt == null) {
      throw new IllegalStateException("a draft has not begun");
    }
    return activatedAt;
  }
}

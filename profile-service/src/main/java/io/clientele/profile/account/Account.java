package io.clientele.profile.account;

import java.time.Instant;

/**
 * An organisation that buys.
 *
 * @param name empty where not known
 * @param industry empty where not known
 * @param attributes what else is known, as a JSON object
 */
record Account(
    String accountId,
    String name,
    String industry,
    Stage stage,
    String attributes,
    Instant createdAt,
    Instant updatedAt,
    Rollup rollup) {

  /** Where the business stands with it. */
  enum Stage {
    UNKNOWN,
    INCUBATING,
    PRODUCING,
    POTENTIAL
  }
}

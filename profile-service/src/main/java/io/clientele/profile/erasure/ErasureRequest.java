package io.clientele.profile.erasure;

import io.clientele.profile.value.Fields;

/**
 * That somebody asks for a person to be forgotten.
 *
 * @param customerId any of the person's ids
 * @param actor who asks, without personal data; at most 200 characters
 * @param reason why, without personal data; at most 1,000 characters
 */
public record ErasureRequest(String customerId, String actor, String reason) {

  private static final int MAX_REASON = 1000;

  /** Refuses what breaks its rule. */
  public ErasureRequest {
    Fields.id("customer_id", customerId);
    Fields.optionalId("actor", actor);
    Fields.text("reason", reason, MAX_REASON);
  }
}

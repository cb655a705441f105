package io.clientele.profile.identity;

import io.clientele.profile.value.Fields;

/**
 * That somebody decided something, and why.
 *
 * @param reason in words, at most 1,000 characters; may be empty
 * @param actor who; may be empty
 */
public record Decision(String reason, String actor) {

  private static final int MAX_REASON = 1000;

  /** Refuses what is too long. */
  public Decision {
    Fields.text("reason", reason, MAX_REASON);
    Fields.optionalId("actor", actor);
  }
}

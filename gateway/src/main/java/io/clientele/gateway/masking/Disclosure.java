package io.clientele.gateway.masking;

import java.util.Set;

/**
 * What a caller gets to see of who a person is.
 *
 * @param everything nothing is masked
 * @param attributes that are shown all the same: defined, and not marked personal
 */
public record Disclosure(boolean everything, Set<String> attributes) {

  /** Whoever asks without being known. */
  static final Disclosure NOTHING = new Disclosure(false, Set.of());

  /** Whoever may see who a person is. */
  static final Disclosure EVERYTHING = new Disclosure(true, Set.of());

  /** Names under which a person is kept anyway: they lead to nobody outside. */
  private static final Set<String> PSEUDONYMS = Set.of("user_id", "anonymous_id");

  /** Copies the names. */
  public Disclosure {
    attributes = Set.copyOf(attributes);
  }

  /**
   * Whether the value of an attribute, or of an identifier of a kind, is shown. What nobody defined
   * is not: nobody knows what senders put there.
   */
  boolean shows(String name) {
    return everything || attributes.contains(name) || PSEUDONYMS.contains(name);
  }
}

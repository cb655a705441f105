package io.clientele.profile.schema;

import java.util.List;

/** How far a sender is believed. */
public enum Trust {
  /** A system of the business: what it says of a person was checked. */
  INTERNAL,
  /** The person filled something in. */
  FORM,
  /** Somebody else's list. */
  THIRD_PARTY;

  /** From the most to the least trusted, where nobody said otherwise. */
  public static final List<Trust> USUAL_ORDER = List.of(INTERNAL, FORM, THIRD_PARTY);
}

package io.clientele.profile.identity;

/** Why two are one. */
public enum Cause {
  /** Somebody decided it. */
  DECIDED,
  /** The sender said that two ids are one person. */
  ALIASED,
  /** A device's id was told together with the customer's. */
  SIGNED_IN,
  /** The two share a verified identifier. */
  IDENTIFIER,
  /** Somebody accepted a suggestion. */
  SUGGESTED
}

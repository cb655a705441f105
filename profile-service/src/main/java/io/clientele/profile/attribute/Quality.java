package io.clientele.profile.attribute;

/** What a value is worth. */
public enum Quality {
  /** Of a known attribute, understood. */
  VALID,
  /** Of a known attribute, not understood. */
  INVALID,
  /** Of no known attribute; kept as it came. */
  FREE
}

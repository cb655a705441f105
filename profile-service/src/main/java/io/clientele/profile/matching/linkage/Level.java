package io.clientele.profile.matching.linkage;

import java.util.Locale;

/** How two values compare. */
public enum Level {
  /** The same. */
  EXACT,
  /** The same but for a slip, a short form or what one of the two leaves out. */
  CLOSE,
  /** First and last name, or day and month, have changed places. */
  SWAPPED,
  DIFFERENT,
  /** One of the two is not known: says nothing. */
  MISSING;

  /** The name outside, for example {@code exact}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

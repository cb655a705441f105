package io.clientele.scoring.feed;

import java.util.Locale;

/** The feeds that are followed, each named after its service. */
public enum Feed {
  PROFILE,
  FEEDBACK;

  /** The name in the database, in metrics and towards callers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

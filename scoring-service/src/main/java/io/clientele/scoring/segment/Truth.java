package io.clientele.scoring.segment;

/** What a condition comes to for somebody; only who meets it for certain is a member. */
enum Truth {
  TRUE,
  FALSE,
  /** It rests on something that is not known. */
  MISSING,
  /** It cannot be computed, for example for a division by zero. */
  FAILED;

  /** Of two of which neither decides, the one that the whole comes to. */
  Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

package io.clientele.scoring.need;

/** How a need came to be known, the surest first. */
public enum NeedSource {
  /** An agent or a survey wrote it down. */
  ASKED,
  /** In feedback. */
  SAID,
  /** Searched for, and not bought since. */
  SEARCHED,
  /** Looked at again and again, and not bought. */
  BROWSED,
  /** Others who buy the same buy this too. */
  CO_PURCHASE
}

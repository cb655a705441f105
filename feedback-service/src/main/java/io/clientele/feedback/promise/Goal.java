package io.clientele.feedback.promise;

/** What is promised. */
public enum Goal {
  /** That somebody answers. */
  FIRST_RESPONSE,
  /** That it is solved. */
  RESOLUTION
}

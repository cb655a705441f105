package io.clientele.embedded.suite;

/** What to do about a component so that it becomes ready. */
enum Step {
  /** Nothing: it is ready. */
  KEEP,
  /** It lives but is not ready: give it time, and start it anew where that does not help. */
  AWAIT,
  /** It is down: start it. */
  START
}

package io.clientele.feedback.change;

/** Who follows the feed, as far as the feed has to know. */
interface Watcher {

  /** Whether nobody listens any more. */
  boolean isGone();

  /** Whether what was sent before still waits to be taken. */
  boolean isBusy();
}

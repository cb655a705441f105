package io.clientele.profile.change;

/** Who follows the feed, as far as the feed has to know. */
public interface Watcher {

  /** Whether nobody listens any more. */
  boolean isGone();

  /** Whether what was sent is still waiting to be taken. */
  boolean isBusy();
}

package io.clientele.contracts.stream;

/** Who follows a stream, as far as its sender has to know. */
public interface Watcher {

  /** Whether nobody listens any more. */
  boolean isGone();

  /** Whether what was sent is still waiting to be taken. */
  boolean isBusy();
}

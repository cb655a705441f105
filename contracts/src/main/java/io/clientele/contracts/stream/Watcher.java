package io.clientele.contracts.stream;

/** Who follows a stream, as far as its sender has to know. */
public interface Watcher {

  /** One who stays and takes everything at once. */
  Watcher ATTENTIVE =
      new Watcher() {
        @Override
        public boolean isGone() {
          return false;
        }

        @Override
        public boolean isBusy() {
          return false;
        }
      };

  /** Whether nobody listens any more. */
  boolean isGone();

  /** Whether what was sent is still waiting to be taken. */
  boolean isBusy();
}

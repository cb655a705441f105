package io.clientele.embedded.suite;

/** How a component is, seen from outside. */
public enum Condition {
  /** No process. */
  DOWN,
  /** A process that does not say it is ready. */
  UNREADY,
  /** A process that answers. */
  READY
}

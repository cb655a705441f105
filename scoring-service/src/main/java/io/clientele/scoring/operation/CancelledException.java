package io.clientele.scoring.operation;

/** Somebody asked for the work to end. */
public final class CancelledException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Without a cause: nothing is wrong. */
  public CancelledException() {
    super("cancelled");
  }
}

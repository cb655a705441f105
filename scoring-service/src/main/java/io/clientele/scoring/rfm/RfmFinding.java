package io.clientele.scoring.rfm;

/** Something doubtful about a table of groups. */
public record RfmFinding(Code code, String detail) {

  /** What is doubtful. */
  public enum Code {
    /** A later rule names cells that an earlier one takes; for information, as the first holds. */
    OVERLAP,
    /** No rule takes these cells. */
    HOLE,
    /** Earlier rules take every cell that the rule names. */
    NEVER_REACHED
  }
}

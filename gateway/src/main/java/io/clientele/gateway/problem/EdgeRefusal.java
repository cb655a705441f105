package io.clientele.gateway.problem;

/** A refusal for a reason that only the edge knows. */
public final class EdgeRefusal extends RuntimeException {

  private final ProblemKind kind;

  /**
   * A refusal.
   *
   * @param detail what is wrong and how to mend it; shown to the caller
   */
  public EdgeRefusal(ProblemKind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  /** Why. */
  public ProblemKind kind() {
    return kind;
  }

  /** What is wrong and how to mend it. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}

package io.clientele.embedded;

/**
 * The launcher cannot do what it was asked; says in one sentence why, and in another what to do.
 */
public final class LauncherException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param problem one sentence: what is wrong
   * @param remedy one sentence: what to do about it
   */
  public LauncherException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** As above, with what led to it. */
  public LauncherException(String problem, String remedy, Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  /** What the user can do about it. */
  public String remedy() {
    return remedy;
  }
}

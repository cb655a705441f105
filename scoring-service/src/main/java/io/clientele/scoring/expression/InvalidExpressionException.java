package io.clientele.scoring.expression;

/** An expression that cannot be used, and where in it the fault is. */
public final class InvalidExpressionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  /**
   * A fault at a place.
   *
   * @param line from 1
   * @param column from 1
   * @param detail what is wrong and how to mend it
   */
  public InvalidExpressionException(int line, int column, String detail) {
    super(detail);
    this.line = line;
    this.column = column;
  }

  /** The line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** The column of the fault, from 1. */
  public int column() {
    return column;
  }

  /** The fault and its place, in one line. */
  public String describe() {
    return "line " + line + ", column " + column + ": " + getMessage();
  }
}

package io.clientele.scoring.expression;

/** What came of evaluating an expression. */
public sealed interface Evaluation {

  /** A value. */
  record Known(Value value) implements Evaluation {}

  /** The value rests on one that is not known. */
  record Missing() implements Evaluation {}

  /** There is no value although everything is known, for example by a division by zero. */
  record Failed(String reason) implements Evaluation {}
}

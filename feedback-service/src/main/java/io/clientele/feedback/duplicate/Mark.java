package io.clientele.feedback.duplicate;

/** Whether a text counts beside the others. */
public enum Mark {
  /** It counts. */
  GENUINE,
  /** The same customer said nearly the same shortly before. */
  DUPLICATE,
  /** Many customers sent nearly the same. */
  TEMPLATE,
  /** It says nothing that is meant for the business. */
  SPAM;

  /** Whether it is told for completeness only. */
  public boolean discounted() {
    return this != GENUINE;
  }
}

package io.clientele.contracts.error;

/** A refusal with its code, the field at fault and the way to mend it. */
public final class ClienteleException extends RuntimeException {

  private final ErrorCode code;
  private final String field;

  /**
   * A refusal that blames a field.
   *
   * @param field the path of the field at fault, for example {@code properties.order_id}; empty
   *     where no single field is
   * @param detail what is wrong and how to mend it; shown to the caller
   */
  public ClienteleException(ErrorCode code, String field, String detail) {
    super(detail);
    this.code = code;
    this.field = field;
  }

  /** A refusal that blames no single field. */
  public ClienteleException(ErrorCode code, String detail) {
    this(code, "", detail);
  }

  /** Why. */
  public ErrorCode code() {
    return code;
  }

  /** The path of the field at fault, or empty. */
  public String field() {
    return field;
  }

  /** What is wrong and how to mend it. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}

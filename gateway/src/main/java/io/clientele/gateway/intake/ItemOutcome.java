package io.clientele.gateway.intake;

/**
 * What a service made of one item.
 *
 * @param code why the item was rejected, else empty
 * @param field the field at fault in the service's terms, or empty
 * @param detail what is wrong and how to mend it, or empty
 */
public record ItemOutcome(State state, String code, String field, String detail) {

  /** The three ways an item can end. */
  public enum State {
    ACCEPTED,
    DUPLICATE,
    REJECTED
  }
}

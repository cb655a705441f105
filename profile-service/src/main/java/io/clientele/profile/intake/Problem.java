package io.clientele.profile.intake;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;

/**
 * Why an item was refused.
 *
 * @param field the path of the field at fault; may be empty
 * @param detail what is wrong and how to mend it
 */
public record Problem(ErrorCode code, String field, String detail) implements Item {

  /** The problem that a refusal tells of. */
  public static Problem of(ClienteleException refusal) {
    return new Problem(refusal.code(), refusal.field(), refusal.detail());
  }

  @Override
  public String kind() {
    return "unknown";
  }
}

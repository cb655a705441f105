package io.clientele.feedback.survey.definition;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.function.Supplier;

/** Refusals that know their place in what was sent. */
public final class Field {

  private Field() {}

  /** A refusal of the field. */
  public static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, detail);
  }

  /** Refuses the field unless something holds. */
  public static void require(boolean holds, String field, String otherwise) {
    if (!holds) {
      throw invalid(field, otherwise);
    }
  }

  /** The value; a refusal of it gets the place before its own. */
  public static <T> T within(String place, Supplier<T> value) {
    try {
      return value.get();
    } catch (ClienteleException e) {
      throw new ClienteleException(e.code(), joined(place, e.field()), e.detail());
    }
  }

  private static String joined(String place, String field) {
    return field.isEmpty() || place.isEmpty() || field.startsWith("[")
        ? place + field
        : place + "." + field;
  }
}

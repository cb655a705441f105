package io.clientele.scoring.field;

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

  /** The value; a refusal of it gets the place before its own. */
  public static <T> T within(String place, Supplier<T> value) {
    try {
      return value.get();
    } catch (ClienteleException e) {
      throw new ClienteleException(e.code(), joined(place, e.field()), e.detail());
    }
  }

  private static String joined(String place, String field) {
    if (field.isEmpty() || place.isEmpty()) {
      return place + field;
    }
    return place + (field.startsWith("[") ? "" : ".") + field;
  }

  /** A finite number of at most that size. */
  public static double within(String field, double number, double most) {
    if (!(Math.abs(number) <= most)) {
      throw invalid(field, "%s must be a number from -%,.0f to %,.0f".formatted(field, most, most));
    }
    return number;
  }
}

package io.clientele.feedback.improvement;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Values of fields that passed their check; each refusal names the field it is about. */
final class Field {

  private static final int LONGEST_NAME = 200;

  private Field() {}

  /** A text of bounded length that the database can store as it is; may be empty. */
  static String text(String field, String value, int longest) {
    if (value.codePointCount(0, value.length()) > longest) {
      throw invalid(field, "is longer than " + longest + " characters; shorten it");
    }
    if (value.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      throw invalid(field, "holds U+0000 or half of a surrogate pair; remove it");
    }
    return value;
  }

  /** A name that may be empty: at most 200 characters, none of them a control. */
  static String optionalName(String field, String value) {
    text(field, value, LONGEST_NAME);
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw invalid(field, "holds control characters; remove them");
    }
    return value;
  }

  /** A name that has to be there. */
  static String name(String field, String value) {
    if (value.isBlank()) {
      throw invalid(field, "is missing; it is 1 to " + LONGEST_NAME + " characters");
    }
    return optionalName(field, value);
  }

  /** A number within bounds, both included. */
  static double within(String field, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw invalid(field, "is from " + low + " to " + high);
    }
    return value;
  }

  /** A refusal of a field's value. */
  static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, field + " " + detail);
  }

  /** A refusal of what cannot be done now. */
  static ClienteleException wrongState(String field, String detail) {
    return new ClienteleException(ErrorCode.WRONG_STATE, field, detail);
  }

  /** A new id that nobody guesses. */
  static String newId(String prefix, RandomGenerator random) {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return prefix + HexFormat.of().formatHex(bytes);
  }
}

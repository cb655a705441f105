package io.clientele.feedback.complaint;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.regex.Pattern;

/** Texts from outside that passed their check; each method refuses with the field it is about. */
final class Said {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 4_000;
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private Said() {}

  /** The name of a sender. */
  static void source(String field, String source) {
    if (!SOURCE.matcher(source).matches()) {
      throw invalid(
          field,
          "is 1 to 64 lower-case letters, digits, '.', '_' or '-', and begins with a letter or a"
              + " digit");
    }
  }

  /** A name that has to be there. */
  static void name(String field, String value) {
    if (value.isBlank()) {
      throw invalid(field, "is missing; it is 1 to " + LONGEST_NAME + " characters");
    }
    optionalName(field, value);
  }

  /** A name that may be empty: at most 200 characters, none of them a control. */
  static void optionalName(String field, String value) {
    bounded(field, value, LONGEST_NAME);
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw invalid(field, "holds control characters; remove them");
    }
  }

  /** A note: at most 4,000 characters that the database can store. */
  static void note(String field, String value) {
    text(field, value, LONGEST_NOTE);
  }

  /** A text of bounded length that the database can store as it is. */
  static void text(String field, String value, int longest) {
    bounded(field, value, longest);
    if (value.indexOf(0) >= 0) {
      throw invalid(field, "holds U+0000; remove it");
    }
  }

  private static void bounded(String field, String value, int longest) {
    if (value.codePointCount(0, value.length()) > longest) {
      throw invalid(field, "is longer than " + longest + " characters; shorten it");
    }
    if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw invalid(field, "holds half of a surrogate pair; remove it");
    }
  }

  /** A refusal of a field's value. */
  static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, field + " " + detail);
  }

  /** A refusal of what does not fit the state of a case. */
  static ClienteleException wrong(String field, String detail) {
    return new ClienteleException(ErrorCode.WRONG_STATE, field, detail);
  }
}

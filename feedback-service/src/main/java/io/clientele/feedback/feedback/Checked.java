package io.clientele.feedback.feedback;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.regex.Pattern;

/** Values from outside that passed their check; each method refuses with the field it is about. */
final class Checked {

  private static final int LONGEST_NAME = 200;
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private Checked() {}

  /** The name of a sender. */
  static String source(String source) {
    if (!SOURCE.matcher(source).matches()) {
      throw invalid(
          "source",
          "is 1 to 64 lower-case letters, digits, '.', '_' or '-', and begins with a letter or a"
              + " digit");
    }
    return source;
  }

  /** A name that has to be there: at most 200 characters, not blank, none of them a control. */
  static String name(String field, String value) {
    if (value.isBlank()) {
      throw invalid(field, "is missing; it is 1 to " + LONGEST_NAME + " characters");
    }
    return optionalName(field, value);
  }

  /** A name that may be empty: at most 200 characters, none of them a control. */
  static String optionalName(String field, String value) {
    if (value.codePointCount(0, value.length()) > LONGEST_NAME) {
      throw invalid(field, "is longer than " + LONGEST_NAME + " characters; shorten it");
    }
    if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || isLoneSurrogate(c))) {
      throw invalid(field, "holds control characters or half of a surrogate pair; remove them");
    }
    return value;
  }

  /** A text of bounded length that the database can store as it is. */
  static String text(String field, String value, int longest) {
    if (value.codePointCount(0, value.length()) > longest) {
      throw invalid(field, "is longer than " + longest + " characters; shorten it");
    }
    if (value.codePoints().anyMatch(c -> c == 0 || isLoneSurrogate(c))) {
      throw invalid(field, "holds U+0000 or half of a surrogate pair; remove it");
    }
    return value;
  }

  /** A refusal of a field's value. */
  static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, field + " " + detail);
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}

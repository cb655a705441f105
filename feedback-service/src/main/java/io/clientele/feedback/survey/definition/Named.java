package io.clientele.feedback.survey.definition;

import java.util.regex.Pattern;

/** Names from outside that passed their check. */
public final class Named {

  private static final int LONGEST = 200;
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private Named() {}

  /** A name that has to be there: at most 200 characters, not blank, none of them a control. */
  public static String of(String field, String value) {
    Field.require(!value.isBlank(), field, "is missing; it is 1 to " + LONGEST + " characters");
    return optional(field, value);
  }

  /** A name that may be empty. */
  public static String optional(String field, String value) {
    Field.require(
        value.codePointCount(0, value.length()) <= LONGEST,
        field,
        "is longer than " + LONGEST + " characters; shorten it");
    Field.require(
        value.codePoints().noneMatch(Named::unfit),
        field,
        "holds control characters or half of a surrogate pair; remove them");
    return value;
  }

  /** The name of a sender. */
  public static String source(String field, String value) {
    Field.require(
        SOURCE.matcher(value).matches(),
        field,
        "is 1 to 64 lower-case letters, digits, '.', '_' or '-', beginning with a letter or a digit");
    return value;
  }

  private static boolean unfit(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}

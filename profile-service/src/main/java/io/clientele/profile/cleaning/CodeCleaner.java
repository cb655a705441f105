package io.clientele.profile.cleaning;

import io.clientele.profile.region.Divisions;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes of places. */
final class CodeCleaner {

  private static final int DIVISION_DIGITS = 6;
  // Statistics add digits for townships and villages; provinces and prefectures are cut short.
  private static final Pattern DIVISION = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
  private static final Pattern POSTAL = Pattern.compile("[A-Z0-9](?:[ -]?[A-Z0-9]){2,9}");

  private CodeCleaner() {}

  static Outcome division(String came, String tidy, Divisions divisions) {
    if (!DIVISION.matcher(tidy).matches()) {
      return new Outcome.Invalid(Issue.DIVISION_CODE_SYNTAX);
    }
    String code = (tidy + "0000").substring(0, DIVISION_DIGITS);
    return divisions.division(code).isPresent()
        ? Outcome.text(came, code)
        : new Outcome.Invalid(Issue.DIVISION_CODE_UNKNOWN);
  }

  static Outcome postal(String came, String tidy) {
    String code = tidy.toUpperCase(Locale.ROOT);
    return POSTAL.matcher(code).matches() && code.chars().anyMatch(Character::isDigit)
        ? Outcome.text(came, code)
        : new Outcome.Invalid(Issue.POSTAL_CODE_SYNTAX);
  }
}

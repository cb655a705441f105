package io.clientele.profile.cleaning;

import io.clientele.profile.region.Divisions;
import io.clientele.profile.schema.AttributeType;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a Chinese identity card, GB 11643-1999: division (6 digits), date of birth (8),
 * sequence (3, odd for men), and a check character by ISO 7064 MOD 11-2. Numbers of 15 digits,
 * given out until 1999, lack the century and the check character.
 */
public final class IdentityCard {

  private static final Pattern SYNTAX = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern OLD_SYNTAX = Pattern.compile("\\d{15}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final AttributeType.Day BIRTH = new AttributeType.Day(false, true);

  private IdentityCard() {}

  static Outcome number(Object came, String tidy, Divisions divisions, Instant told) {
    String number = tidy.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    boolean old = OLD_SYNTAX.matcher(number).matches();
    if (old) {
      String body = number.substring(0, 6) + "19" + number.substring(6);
      number = body + check(body);
    }
    // A number of 18 digits that came as a JSON number has lost its last ones.
    Issue issue =
        came instanceof Number && !old
            ? Issue.IDENTITY_CARD_SYNTAX
            : broken(number, divisions, told);
    if (issue != null) {
      return new Outcome.Invalid(issue);
    }
    return Outcome.text(
        came.toString(), number, old ? Issue.IDENTITY_CARD_15_DIGITS : Issue.TIDIED);
  }

  private static @Nullable Issue broken(String number, Divisions divisions, Instant told) {
    if (!SYNTAX.matcher(number).matches()) {
      return Issue.IDENTITY_CARD_SYNTAX;
    }
    if (check(number) != number.charAt(17)) {
      return Issue.IDENTITY_CARD_CHECK_DIGIT;
    }
    // Counties come and go; a card keeps the code of the day it was made. Provinces stay.
    if (!divisions.hasProvince(number)) {
      return Issue.IDENTITY_CARD_DIVISION;
    }
    String birth = birthDate(number);
    return DateCleaner.date(BIRTH, birth, birth, told) instanceof Outcome.Invalid
        ? Issue.IDENTITY_CARD_DATE
        : null;
  }

  /** The date of birth in a number that was cleaned. */
  static String birthDate(String number) {
    return number.substring(6, 10)
        + "-"
        + number.substring(10, 12)
        + "-"
        + number.substring(12, 14);
  }

  /** The gender in a number that was cleaned. */
  static String gender(String number) {
    return (number.charAt(16) - '0') % 2 == 1 ? "male" : "female";
  }

  /** The division's code in a number that was cleaned. */
  static String divisionCode(String number) {
    return number.substring(0, 6);
  }

  private static char check(String number) {
    int sum = 0;
    for (int index = 0; index < WEIGHTS.length; index++) {
      sum += (number.charAt(index) - '0') * WEIGHTS[index];
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }
}

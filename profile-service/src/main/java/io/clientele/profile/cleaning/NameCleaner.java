package io.clientele.profile.cleaning;

import java.util.Locale;

/** Names of persons and places. */
final class NameCleaner {

  private NameCleaner() {}

  static Outcome name(String came, String tidy, Blocked blocked) {
    if (blocked.name(tidy)) {
      return new Outcome.Invalid(Issue.BLOCKED);
    }
    return place(came, tidy);
  }

  static Outcome place(String came, String tidy) {
    if (tidy.codePoints().noneMatch(Character::isLetter)) {
      return new Outcome.Invalid(Issue.NOT_A_NAME);
    }
    return isCapitals(tidy)
        ? new Outcome.Repaired(new CleanValue.Text(spelled(tidy)), Issue.CAPITALS)
        : Outcome.text(came, tidy);
  }

  // Two capitals may be initials, and capitals with dots are.
  private static boolean isCapitals(String text) {
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    return capitals > 2
        && text.codePoints().noneMatch(Character::isLowerCase)
        && text.indexOf('.') < 0;
  }

  // A letter stays great at the start of a word, after a hyphen and after an apostrophe.
  private static String spelled(String text) {
    StringBuilder spelled = new StringBuilder(text.length());
    boolean start = true;
    for (int character : text.codePoints().toArray()) {
      String letter = Character.toString(character);
      spelled.append(start ? letter : letter.toLowerCase(Locale.ROOT));
      start = !Character.isLetterOrDigit(character);
    }
    return spelled.toString();
  }
}

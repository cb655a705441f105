package io.clientele.scoring.language;

import io.clientele.scoring.field.Field;

/** Something said to people, in English and in Chinese; either may be empty. */
public record Phrase(String en, String zh) {

  private static final int LONGEST = 2_000;

  /** Nothing. */
  public static final Phrase NONE = new Phrase("", "");

  public Phrase {
    check("en", en);
    check("zh", zh);
  }

  private static void check(String field, String text) {
    if (text.length() > LONGEST
        || text.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\n')) {
      throw Field.invalid(
          field, "a text has at most " + LONGEST + " characters and no control character");
    }
  }

  /** Whether neither language says anything. */
  public boolean blank() {
    return en.isBlank() && zh.isBlank();
  }

  /** The text in a language, or in the other one where it is empty. */
  public String in(Language language) {
    String first = language == Language.EN ? en : zh;
    return first.isBlank() ? language == Language.EN ? zh : en : first;
  }
}

package io.clientele.scoring.language;

import io.clientele.scoring.field.Field;

/** What people call something, in English and in Chinese. */
public record DisplayNames(String en, String zh) {

  private static final int LONGEST = 200;

  public DisplayNames {
    check("display_name_en", en);
    check("display_name_zh", zh);
  }

  private static void check(String field, String name) {
    if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      throw Field.invalid(
          field, "a display name has at most " + LONGEST + " characters and no control character");
    }
  }

  /** These, or the name where one is empty. */
  public DisplayNames or(String name) {
    return new DisplayNames(en.isBlank() ? name : en, zh.isBlank() ? name : zh);
  }
}

package io.clientele.scoring.task;

import io.clientele.scoring.field.Field;
import java.util.regex.Pattern;

/** What people may write about tasks. */
final class TaskTexts {

  private static final int LONGEST_WORD = 200;
  private static final int LONGEST_NOTE = 4_000;
  private static final Pattern OUTCOME = Pattern.compile("[a-z0-9_]{0,40}");

  private TaskTexts() {}

  static void checkWord(String field, String text) {
    if (text.length() > LONGEST_WORD || text.chars().anyMatch(Character::isISOControl)) {
      throw Field.invalid(
          field, field + " has at most " + LONGEST_WORD + " characters and no control character");
    }
  }

  static void checkNote(String field, String text) {
    if (text.length() > LONGEST_NOTE
        || text.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\n')) {
      throw Field.invalid(
          field,
          field + " has at most " + LONGEST_NOTE + " characters and no control but new lines");
    }
  }

  static void checkOutcome(String field, String text) {
    if (!OUTCOME.matcher(text).matches()) {
      throw Field.invalid(
          field,
          "an outcome, such as reached or sold, has up to 40 lower-case letters, digits and _");
    }
  }
}

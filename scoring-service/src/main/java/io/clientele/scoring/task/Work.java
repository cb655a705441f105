package io.clientele.scoring.task;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.Phrase;
import java.util.regex.Pattern;

/**
 * What there is to do.
 *
 * @param kind for example {@code follow_up}
 * @param rule which asks for it; empty: somebody does
 * @param reason in a few words
 * @param assignee empty: nobody yet
 * @param priority from 0 to 100
 * @param repeatDays after which it is to be done again as long as the rule holds; 0: once
 */
public record Work(
    String kind,
    Phrase title,
    String rule,
    String reason,
    String assignee,
    String note,
    int priority,
    int repeatDays) {

  private static final Pattern KIND = Pattern.compile("[a-z0-9_]{1,40}");
  private static final int GREATEST_PRIORITY = 100;

  public Work {
    if (!KIND.matcher(kind).matches()) {
      throw Field.invalid(
          "kind", "a kind, such as follow_up, has 1 to 40 lower-case letters, digits and _");
    }
    if (title.blank()) {
      throw Field.invalid("title", "say in a title what is to be done, in one language at least");
    }
    if (priority < 0 || priority > GREATEST_PRIORITY) {
      throw Field.invalid("priority", "a priority lies within 0 and " + GREATEST_PRIORITY);
    }
    TaskTexts.checkWord("assignee", assignee);
    TaskTexts.checkNote("note", note);
  }
}

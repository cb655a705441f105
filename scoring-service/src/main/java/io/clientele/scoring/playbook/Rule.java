package io.clientele.scoring.playbook;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.Phrase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to do for customers of whom something holds.
 *
 * @param name of lower-case letters, digits and {@code -}
 * @param when an expression that gives a truth value
 * @param priority the greatest first, 0 to 100
 * @param kind for example {@code win_back}
 * @param serviceLevel what the customer may expect
 * @param contactEveryDays how often to be in touch; 0: no rhythm
 * @param channels the first that is possible is taken; none: nothing is sent or said
 * @param message how to talk
 * @param taskAfterDays puts a task on the list when the rule begins to hold, due after so many
 *     days; null: it puts none
 * @param marketing whether those who refused marketing are left alone
 * @param holdout share of the customers whom the rule leaves alone, in [0, 0.5]
 */
record Rule(
    String name,
    String when,
    int priority,
    String kind,
    Phrase title,
    Phrase serviceLevel,
    int contactEveryDays,
    List<Channel> channels,
    Phrase offer,
    Phrase message,
    List<Objection> objections,
    @Nullable Integer taskAfterDays,
    boolean marketing,
    double holdout) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern KIND = Pattern.compile("[a-z0-9_]{1,40}");
  private static final int GREATEST_PRIORITY = 100;
  private static final int LONGEST_DAYS = 3_650;
  private static final double GREATEST_HOLDOUT = 0.5;

  Rule {
    if (!isName(name)) {
      throw Field.invalid("name", "a name has 1 to 64 lower-case letters, digits and -");
    }
    if (!KIND.matcher(kind).matches()) {
      throw Field.invalid(
          "kind", "a kind, such as win_back, has 1 to 40 lower-case letters, digits and _");
    }
    if (priority < 0 || priority > GREATEST_PRIORITY) {
      throw Field.invalid("priority", "a priority lies within 0 and " + GREATEST_PRIORITY);
    }
    if (title.blank()) {
      throw Field.invalid(
          "title",
          "a rule needs a text: say in a title what is to be done, in one language at least");
    }
    days("contact_every_days", contactEveryDays);
    if (taskAfterDays != null) {
      days("task_after_days", taskAfterDays);
    }
    if (!(holdout >= 0 && holdout <= GREATEST_HOLDOUT)) {
      throw Field.invalid("holdout", "the share that is held out lies within 0 and 0.5");
    }
    channels = List.copyOf(channels);
    if (new HashSet<>(channels).size() < channels.size()) {
      throw Field.invalid("channels", "a channel stands there twice");
    }
    objections = List.copyOf(objections);
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < objections.size(); i++) {
      if (!kinds.add(objections.get(i).kind())) {
        throw Field.invalid(
            "objections[" + i + "].kind", "the objection is answered by an earlier one already");
      }
    }
  }

  /** Whether the text can name a rule. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  private static void days(String field, int days) {
    if (days < 0 || days > LONGEST_DAYS) {
      throw Field.invalid(field, field + " is a number of days from 0 to " + LONGEST_DAYS);
    }
  }

  /** Whether it puts tasks on the list. */
  boolean asks() {
    return taskAfterDays != null;
  }

  /** Whether it is kept of whom it holds: tasks and effects follow from that. */
  boolean followed() {
    return asks() || holdout > 0;
  }
}

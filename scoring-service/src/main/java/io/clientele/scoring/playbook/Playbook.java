package io.clientele.scoring.playbook;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.field.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules that are in force together.
 *
 * @param rules 1 to 500, of different names
 * @param contactPauseDays the least days between two contacts of a customer, over all rules; 0:
 *     none
 */
record Playbook(String name, List<Rule> rules, int contactPauseDays) {

  /** The most rules. */
  static final int MOST_RULES = 500;

  /** So that all conditions together are checked within seconds. */
  private static final int LONGEST_CONDITIONS = 200_000;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PAUSE = 365;

  Playbook {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Field.invalid(
          "name", "a name has 1 to " + LONGEST_NAME + " characters and no control character");
    }
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw Field.invalid(
          "rules", "a playbook has 1 to " + MOST_RULES + " rules, and here is none");
    }
    checkSize(rules.size());
    if (rules.stream().mapToInt(rule -> rule.when().length()).sum() > LONGEST_CONDITIONS) {
      throw Field.invalid(
          "rules", "all conditions together have at most " + LONGEST_CONDITIONS + " characters");
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Integer other = places.putIfAbsent(rules.get(i).name(), i);
      if (other != null) {
        throw Field.invalid(
            "rules[" + i + "].name", "rules[" + other + "] has this name already; give another");
      }
    }
    if (contactPauseDays < 0 || contactPauseDays > LONGEST_PAUSE) {
      throw Field.invalid(
          "contact_pause_days", "the pause is a number of days from 0 to " + LONGEST_PAUSE);
    }
  }

  /** Refuses more rules than a playbook has. */
  static void checkSize(int rules) {
    if (rules > MOST_RULES) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "rules",
          "a playbook has at most " + MOST_RULES + " rules, not " + rules);
    }
  }
}

package io.clientele.scoring.playbook;

import io.clientele.scoring.field.Field;
import java.time.Instant;

/**
 * A contact as it is told.
 *
 * @param rule which it was for; empty: none
 * @param by who made it
 * @param messageId names it for ever within its sender; empty: it has none
 */
record ContactMade(Channel channel, String rule, Instant at, String by, String messageId) {

  private static final int LONGEST = 200;

  ContactMade {
    if (!rule.isEmpty() && !Rule.isName(rule)) {
      throw Field.invalid("rule", "a rule's name has 1 to 64 lower-case letters, digits and -");
    }
    check("by", by);
    check("message_id", messageId);
  }

  private static void check(String field, String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw Field.invalid(
          field, field + " has at most " + LONGEST + " characters and no control character");
    }
  }
}

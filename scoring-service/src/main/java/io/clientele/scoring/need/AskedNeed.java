package io.clientele.scoring.need;

import static io.clientele.scoring.field.Field.invalid;

/**
 * A need that an agent writes down.
 *
 * @param messageId the sender's; what comes under it twice counts once
 * @param by who writes it; may be empty
 * @param timed whether the sender told the time
 */
record AskedNeed(String messageId, String customerId, ToldNeed need, String by, boolean timed) {

  private static final int LONGEST = 200;
  private static final int LONGEST_NOTE = 2_000;

  AskedNeed {
    text("message_id", messageId, LONGEST, true);
    text("topic", need.topic(), LONGEST, true);
    text("by", by, LONGEST, false);
    if (need.note().length() > LONGEST_NOTE || need.note().indexOf('\0') >= 0) {
      throw invalid("note", "a note has at most " + LONGEST_NOTE + " characters");
    }
  }

  private static void text(String field, String value, int longest, boolean needed) {
    if ((needed && value.isBlank())
        || value.length() > longest
        || value.chars().anyMatch(Character::isISOControl)) {
      throw invalid(
          field,
          "%s has %s %d characters and no control character"
              .formatted(field, needed ? "1 to" : "at most", longest));
    }
  }
}

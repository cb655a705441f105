package io.clientele.feedback.feedback;

import java.util.Optional;

/**
 * What somebody says was done about feedback.
 *
 * @param assignee who is at it; empty text: nobody; empty: as it is
 * @param note at most {@value #LONGEST_NOTE} characters; empty: as it is
 */
record Handled(InboxState state, Optional<String> assignee, Optional<String> note) {

  private static final int LONGEST_NOTE = 4_000;

  Handled {
    assignee.ifPresent(name -> Checked.optionalName("assignee", name));
    note.ifPresent(text -> Checked.text("note", text, LONGEST_NOTE));
  }
}

package io.clientele.scoring.escalation;

import io.clientele.scoring.language.Phrase;
import io.clientele.scoring.task.Work;
import java.time.Duration;

/**
 * What is to be done about a case from a level of escalation on.
 *
 * @param level 1 to 9
 * @param dueAfter from the escalation on; not negative
 */
public record EscalationTask(
    int level, String kind, Phrase title, int priority, Duration dueAfter) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException outside of them
   */
  public EscalationTask {
    if (level < 1 || level > CaseMove.GREATEST_LEVEL) {
      throw new IllegalArgumentException("the level of an escalation is 1 to 9, not " + level);
    }
    if (title.en().isBlank() || title.zh().isBlank()) {
      throw new IllegalArgumentException(
          "the task of level %d has a title in English and Chinese".formatted(level));
    }
    if (dueAfter.isNegative()) {
      throw new IllegalArgumentException("a task is due now or later");
    }
    var _ = new Work(kind, title, "", "", "", "", priority, 0);
  }

  /** The work for a case. */
  Work work(CaseMove move) {
    String reason =
        "complaint %s: escalated to level %d%s"
            .formatted(
                move.complaintId(), move.level(), move.breached() ? ", a promise was missed" : "");
    return new Work(kind, title, "", reason, "", "", priority, 0);
  }
}

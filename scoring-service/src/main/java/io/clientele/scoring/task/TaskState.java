package io.clientele.scoring.task;

/** Where a task stands. */
enum TaskState {
  OPEN,
  /** Put off until a time. */
  SNOOZED,
  DONE,
  /** The rule that asked for it does not hold any more. */
  LAPSED;

  /** Whether somebody still has to see to it. */
  boolean pending() {
    return this == OPEN || this == SNOOZED;
  }
}

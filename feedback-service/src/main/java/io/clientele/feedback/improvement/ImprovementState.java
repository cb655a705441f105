package io.clientele.feedback.improvement;

/** How far an improvement is. */
enum ImprovementState {
  /** Somebody thinks that it should be done. */
  PROPOSED,
  /** It will be done. */
  PLANNED,
  /** It is being done. */
  DOING,
  /** Customers have it. */
  DONE,
  /** It will not be done. */
  DROPPED;

  /**
   * Whether another state may follow. What is done can be taken up again, what was dropped proposed
   * again; what is on its way may go anywhere.
   */
  boolean mayBecome(ImprovementState next) {
    return this == next
        || switch (this) {
          case PROPOSED, PLANNED, DOING -> true;
          case DONE -> next == DOING;
          case DROPPED -> next == PROPOSED;
        };
  }

  /** Whether what is said now still counts for it. */
  boolean isOpen() {
    return this == PROPOSED || this == PLANNED || this == DOING;
  }
}

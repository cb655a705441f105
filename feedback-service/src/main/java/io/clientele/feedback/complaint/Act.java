package io.clientele.feedback.complaint;

/** What somebody does with a case. */
sealed interface Act {

  /** Who does it; empty: not said. */
  String by();

  /**
   * Moves it.
   *
   * @param why may be empty
   * @param solution needed to resolve it, unless one was told before; empty otherwise
   */
  record Move(ComplaintState to, String why, String solution, String by) implements Act {

    /** Checks the texts. */
    public Move {
      Said.note("why", why);
      Said.note("solution", solution);
      Said.optionalName("by", by);
      if (!solution.isEmpty() && to != ComplaintState.RESOLVED && to != ComplaintState.CLOSED) {
        throw Said.invalid("solution", "goes with resolved or closed only; leave it out");
      }
    }
  }

  /** Answers the customer. */
  record Respond(String note, String by) implements Act {

    /** Checks the texts. */
    public Respond {
      Said.note("note", note);
      Said.optionalName("by", by);
    }
  }

  /**
   * Gives it to somebody.
   *
   * @param assignee empty: to nobody
   */
  record Assign(String assignee, String by) implements Act {

    /** Checks the texts. */
    public Assign {
      Said.optionalName("assignee", assignee);
      Said.optionalName("by", by);
    }
  }

  /**
   * Notes what the customer says of the solution.
   *
   * @param rating 1 to 5; 0: none given
   */
  record Answer(boolean solved, double rating, String note, String by) implements Act {

    /** Checks the texts. */
    public Answer {
      Said.note("note", note);
      Said.optionalName("by", by);
    }
  }
}

package io.clientele.profile.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of an item.
 *
 * @param problem set when the item was rejected, else null
 */
public record Verdict(State state, @Nullable Problem problem) {

  /** Stored now, or stored before by this very request. */
  public static final Verdict ACCEPTED = new Verdict(State.ACCEPTED, null);

  /** Stored by an earlier request; nothing was changed. */
  public static final Verdict DUPLICATE = new Verdict(State.DUPLICATE, null);

  /** What can become of an item. */
  public enum State {
    /** Stored now, or stored before by this very request. */
    ACCEPTED,
    /** Stored by an earlier request; nothing was changed. */
    DUPLICATE,
    /** Not stored. */
    REJECTED
  }

  /** Refuses a rejection without a reason, and a reason without a rejection. */
  public Verdict {
    if ((state == State.REJECTED) != (problem != null)) {
      throw new IllegalArgumentException("a rejection, and only that, has a problem");
    }
  }

  /** Not stored, for a reason. */
  public static Verdict rejected(Problem problem) {
    return new Verdict(State.REJECTED, problem);
  }
}

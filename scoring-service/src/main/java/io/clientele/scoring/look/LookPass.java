package io.clientele.scoring.look;

import io.clientele.scoring.transition.Cause;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at everybody.
 *
 * @param basis what was in force when it began
 * @param inForce what is in force now
 * @param begunAt long ago where there was none yet
 * @param cause of the changes that it finds
 * @param after the person it has come to; null: it is done
 */
record LookPass(
    String basis, String inForce, Instant begunAt, Cause cause, @Nullable String after) {

  /**
   * The pass to go on with: from the start where another basis is in force, or where the last one
   * is old.
   */
  LookPass next(Instant now, Duration renewAfter) {
    if (!basis.equals(inForce)) {
      return new LookPass(inForce, inForce, now, Cause.DEFINITION, "");
    }
    return done() && !begunAt.plus(renewAfter).isAfter(now)
        ? new LookPass(inForce, inForce, now, Cause.TIME, "")
        : this;
  }

  /** Whether it has come to the end. */
  boolean done() {
    return after == null;
  }

  /** Whether nobody was looked at yet. */
  boolean fresh() {
    return "".equals(after);
  }

  /** The same after more persons; done after null. */
  LookPass upTo(@Nullable String person) {
    return new LookPass(basis, inForce, begunAt, cause, person);
  }
}

package io.clientele.scoring.look;

import io.clientele.scoring.transition.Cause;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why persons are looked at.
 *
 * @param due when time changes a label next that SQL decides, by person; {@link Instant#MAX}: never
 * @param cause of the changes that are found
 * @param passed when each was due who is looked at because of time; else empty
 */
public record Looking(Map<String, Instant> due, Cause cause, Map<String, Instant> passed) {

  /** A look that is not because of time. */
  public Looking(Map<String, Instant> due, Cause cause) {
    this(due, cause, Map.of());
  }

  /**
   * When the person has to be looked at again because of time alone: at the next change of a label
   * that SQL decides, or earlier.
   *
   * @param own when a label changes for another reason; null: never
   */
  public @Nullable Instant nextDue(String person, @Nullable Instant own) {
    Instant labels = due.getOrDefault(person, Instant.MAX);
    if (own == null) {
      return labels.equals(Instant.MAX) ? null : labels;
    }
    return own.isBefore(labels) ? own : labels;
  }
}

package io.clientele.scoring.transition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label that is not the one recorded last.
 *
 * @param from empty where none was recorded
 * @param to empty where the person has no standing any more
 * @param at when it was looked at
 * @param figures null where the person has no standing any more
 */
record Difference(
    String personId,
    String dimension,
    String from,
    String to,
    Instant at,
    @Nullable Figures figures,
    Absence absence) {

  /** Why somebody has no standing. */
  enum Absence {
    NONE,
    MERGED,
    REFUSED
  }
}

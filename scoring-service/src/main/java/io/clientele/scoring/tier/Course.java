package io.clientele.scoring.tier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a customer.
 *
 * @param held where he is now; null: in no tier
 * @param shifts on the way, ascending by time
 * @param nextDue when there is something to look at again; far off where he is in no tier
 */
public record Course(@Nullable Held held, List<Shift> shifts, Instant nextDue) {

  /** Later than everything. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  public Course {
    shifts = List.copyOf(shifts);
  }
}

package io.clientele.scoring.tier;

import java.time.Instant;
import java.util.ArrayList;
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

  /**
   * The course without what came before a time, of somebody whose history up to then is written:
   * where he was then is where he begins.
   */
  Course notBefore(Instant time) {
    List<Shift> later = new ArrayList<>();
    for (Shift shift : shifts) {
      if (shift.at().isBefore(time)) {
        later.clear();
        later.add(shift.at(time));
      } else {
        later.add(shift);
      }
    }
    return new Course(held, later, nextDue);
  }
}

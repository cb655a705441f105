package io.clientele.feedback.improvement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An improvement as it is stored.
 *
 * @param doneAt when customers first had it; there in the state DONE only
 * @param version changes with every change
 * @param reach customers whose feedback is linked
 * @param polarity mean of what is linked, in [-1, 1]
 * @param priority see {@link #impact()}
 */
record Improvement(
    String id,
    Plan plan,
    ImprovementState state,
    @Nullable Instant doneAt,
    long version,
    Instant createdAt,
    Instant updatedAt,
    long reach,
    double polarity,
    double priority) {

  Improvement {
    if ((state == ImprovementState.DONE) != (doneAt != null)) {
      throw Field.invalid("done_at", "goes with the state DONE, and only with it");
    }
  }

  /**
   * How much it matters to one customer: {@code (1 - polarity) / 2 * weight}, in [0, 3]. The
   * priority is reach x impact x confidence / effort, which is the RICE score (S. McBride, "RICE:
   * Simple prioritization for product managers", Intercom, 2016) with the impact measured by what
   * customers said.
   */
  double impact() {
    return (1 - polarity) / 2 * plan.weight();
  }
}

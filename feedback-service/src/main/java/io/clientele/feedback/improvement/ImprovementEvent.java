package io.clientele.feedback.improvement;

import java.time.Instant;
import java.util.List;

/**
 * What became of an improvement.
 *
 * @param version that it has since
 * @param state that it has since
 * @param changed names of the fields that changed
 */
record ImprovementEvent(
    long version,
    Instant at,
    String by,
    ImprovementState state,
    List<String> changed,
    String note) {

  ImprovementEvent {
    changed = List.copyOf(changed);
  }
}

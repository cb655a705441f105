package io.clientele.feedback.complaint;

import io.clientele.feedback.urgency.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for; all conditions hold.
 *
 * @param states none: those that are neither resolved nor closed
 * @param priorities none: any
 * @param assignee empty: whoever
 * @param unassigned of nobody yet
 * @param customerIds of one person; none: of everybody
 * @param dueBefore whose next deadline is before; null: any
 */
record ComplaintQuery(
    Set<ComplaintState> states,
    Set<Priority> priorities,
    String assignee,
    boolean unassigned,
    List<String> customerIds,
    @Nullable Instant dueBefore) {

  private static final int MOST_IDS = 1_001;

  ComplaintQuery {
    states = Set.copyOf(states);
    priorities = Set.copyOf(priorities);
    customerIds = List.copyOf(customerIds);
    Said.optionalName("assignee", assignee);
    if (unassigned && !assignee.isEmpty()) {
      throw Said.invalid("unassigned", "does not go with assignee; give one of them");
    }
    if (customerIds.size() > MOST_IDS) {
      throw Said.invalid("merged_ids", "are more than 1,000; a person has no more ids");
    }
    customerIds.forEach(id -> Said.name("customer_id", id));
  }
}

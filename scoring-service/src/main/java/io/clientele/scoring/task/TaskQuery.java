package io.clientele.scoring.task;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param states none: those that are open, and those put off whose time has come
 * @param assignee empty: whoever's
 * @param customerId empty: whoever's
 * @param kind empty: of every kind
 * @param dueBefore null: whenever
 */
record TaskQuery(
    Set<TaskState> states,
    String assignee,
    String customerId,
    String kind,
    @Nullable Instant dueBefore) {

  TaskQuery {
    states = Set.copyOf(states);
  }
}

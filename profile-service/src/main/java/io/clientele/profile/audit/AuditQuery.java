package io.clientele.profile.audit;

import io.clientele.profile.value.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; an empty text asks for all.
 *
 * @param from the first time; null: from the beginning
 * @param to before this time; null: without an end
 */
record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant to,
    String actor,
    String operation,
    String customerId) {

  AuditQuery {
    if (from != null && to != null && !from.isBefore(to)) {
      throw Fields.invalid("to", "has to be after from");
    }
  }

  /** Where a page begins: after the entry with this time and id. */
  record Place(Instant at, String entryId) {}
}

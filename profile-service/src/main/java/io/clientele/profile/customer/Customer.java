package io.clientele.profile.customer;

import java.time.Instant;
import java.util.List;

/**
 * A customer as the facts tell.
 *
 * @param customerId the person's
 * @param mergedIds the ids that were merged into it, sorted
 * @param attributes a JSON object
 * @param sources the senders that told of the person, sorted
 * @param labels what is kept of the person beside what sources tell
 */
public record Customer(
    String customerId,
    List<String> mergedIds,
    String attributes,
    List<String> sources,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Labels labels) {

  /** Keeps its own copy. */
  public Customer {
    mergedIds = List.copyOf(mergedIds);
    sources = List.copyOf(sources);
  }
}

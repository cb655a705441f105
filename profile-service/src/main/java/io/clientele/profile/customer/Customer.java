package io.clientele.profile.customer;

import java.time.Instant;
import java.util.List;

/**
 * A customer as the facts tell.
 *
 * @param attributes a JSON object
 * @param sources the senders that told of the person, sorted
 */
public record Customer(
    String customerId,
    String attributes,
    List<String> sources,
    Instant firstSeenAt,
    Instant lastSeenAt) {

  /** Keeps its own copy. */
  public Customer {
    sources = List.copyOf(sources);
  }
}

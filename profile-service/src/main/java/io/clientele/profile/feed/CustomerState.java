package io.clientele.profile.feed;

import java.util.Map;

/**
 * What the feed says of a customer that is different now.
 *
 * @param personId whose facts the customer's are
 * @param profilingRefused the person refused to be profiled
 * @param known of the person, by attribute; empty where the customer is not the person's own id
 */
public record CustomerState(String personId, boolean profilingRefused, Map<String, Known> known) {

  /** Keeps its own copy. */
  public CustomerState {
    known = Map.copyOf(known);
  }
}

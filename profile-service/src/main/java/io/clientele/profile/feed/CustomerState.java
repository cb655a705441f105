package io.clientele.profile.feed;

import java.util.Map;
import java.util.Set;

/**
 * What the feed says of a customer that is different now.
 *
 * @param personId whose facts the customer's are
 * @param profilingRefused the person refused to be profiled
 * @param known of the person, by attribute; empty where the customer is not the person's own id
 * @param contact of the person; {@link Contact#UNKNOWN} where the customer is not the person's own
 *     id
 * @param open names of those among them that may leave the archive: defined and not personal
 */
public record CustomerState(
    String personId,
    boolean profilingRefused,
    Map<String, Known> known,
    Set<String> open,
    Contact contact) {

  /** Keeps its own copies. */
  public CustomerState {
    known = Map.copyOf(known);
    open = Set.copyOf(open);
  }
}

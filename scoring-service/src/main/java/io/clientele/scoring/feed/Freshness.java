package io.clientele.scoring.feed;

import java.util.SortedMap;

/**
 * How far the classifications are behind the facts.
 *
 * @param upToDate whether every committed fact is in every classification
 * @param pending changes not taken in, by feed; {@link #UNAVAILABLE} where the service does not
 *     answer
 */
public record Freshness(boolean upToDate, SortedMap<String, Long> pending) {

  /** Stands for the count of a service that does not answer. */
  public static final long UNAVAILABLE = -1;
}

package io.clientele.gateway.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to show of a timeline.
 *
 * @param kinds empty: all
 * @param from not before this time
 * @param before not at this time, nor after it
 * @param source empty: all
 * @param pageSize at least 1
 * @param after where the page before ended
 */
record TimelineQuery(
    Set<String> kinds,
    Optional<Instant> from,
    Optional<Instant> before,
    String source,
    int pageSize,
    Optional<Place> after) {

  /** True where entries of a kind are wanted. */
  boolean wants(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /**
   * Before which time the services have to look. Times are kept to the microsecond, so that the
   * next one takes in all entries of the instant at which the page before ended.
   */
  Optional<Instant> bound() {
    Optional<Instant> last = after.map(place -> place.at().plus(1, ChronoUnit.MICROS));
    return Stream.of(before, last).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }
}

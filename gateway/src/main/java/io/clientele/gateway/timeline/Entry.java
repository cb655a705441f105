package io.clientele.gateway.timeline;

import java.time.Instant;

/**
 * An entry and its place.
 *
 * @param key tells entries of one instant apart, and orders them
 */
record Entry(Instant at, String key, TimelineEntryView view) {

  static Entry of(Instant at, TimelineEntryView view) {
    return new Entry(at, view.kind() + "/" + view.source() + "/" + view.id(), view);
  }
}

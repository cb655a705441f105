package io.clientele.profile.feed;

import io.clientele.profile.change.Change;
import java.util.List;
import java.util.Map;

/**
 * Changes in the order of the feed, each with the place behind it.
 *
 * @param after the place before them
 */
record FeedRows(List<Change> changes, List<Cursor> places, Cursor after) {

  // In UTF-8 never more than the 16 MiB that a reader takes at once.
  private static final long MOST_CHARACTERS = 4_000_000;

  /** Keeps its own copies. */
  FeedRows {
    changes = List.copyOf(changes);
    places = List.copyOf(places);
  }

  /** The page of as many of the changes as fit, the first of them at any rate. */
  ChangePage page(FeedDetails details) {
    int size = 0;
    long weight = 0;
    while (size < changes.size()
        && details.whole(changes.get(size))
        && (size == 0 || weight + details.weight(changes.get(size)) <= MOST_CHARACTERS)) {
      weight += details.weight(changes.get(size));
      size++;
    }
    return new ChangePage(
        changes.subList(0, size), details, Map.of(), size == 0 ? after : places.get(size - 1));
  }
}

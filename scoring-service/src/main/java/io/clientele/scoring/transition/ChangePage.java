package io.clientele.scoring.transition;

import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param changes those of it that were asked for
 * @param next the place after the stretch
 * @param more whether the feed goes on at once
 */
record ChangePage(List<LabelChange> changes, Place next, boolean more) {

  ChangePage {
    changes = List.copyOf(changes);
  }
}

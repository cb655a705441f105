package io.clientele.profile.change;

import java.util.List;

/**
 * Changes in the order of the feed.
 *
 * @param changes may be empty
 * @param next the place after them
 */
public record ChangePage(List<Change> changes, Cursor next) {

  /** Keeps its own copy. */
  public ChangePage {
    changes = List.copyOf(changes);
  }
}

package io.clientele.profile.feed;

import io.clientele.profile.change.Change;
import io.clientele.profile.change.Change.CustomerChanged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes in the order of the feed.
 *
 * @param changes may be empty
 * @param details what is told of them besides
 * @param states how the customers of its {@link CustomerChanged} are now
 * @param next the place after them
 */
record ChangePage(
    List<Change> changes, FeedDetails details, Map<String, CustomerState> states, Cursor next) {

  /** Keeps its own copy. */
  ChangePage {
    changes = List.copyOf(changes);
    states = Map.copyOf(states);
  }

  /** Nothing, yet. */
  static ChangePage none(Cursor place) {
    return new ChangePage(List.of(), FeedDetails.NONE, Map.of(), place);
  }

  /** The customers that it says are different now. */
  Set<String> changed() {
    Set<String> changed = new HashSet<>();
    for (Change change : changes) {
      if (change instanceof CustomerChanged(String customerId, _, _)) {
        changed.add(customerId);
      }
    }
    return changed;
  }

  /**
   * The page with its states. Where the page tells of a merged customer it tells of the person as
   * well: what was told under one id of a person changes what is known of the person, also where
   * the merge was made while it was told.
   */
  ChangePage with(Map<String, CustomerState> filled) {
    Set<String> told = changed();
    List<Change> completed = new ArrayList<>(changes.size());
    for (Change change : changes) {
      completed.add(change);
      if (change instanceof CustomerChanged(String customerId, String source, var at)) {
        CustomerState state = filled.get(customerId);
        if (state != null && told.add(state.personId())) {
          completed.add(new CustomerChanged(state.personId(), source, at));
        }
      }
    }
    return new ChangePage(completed, details, filled, next);
  }
}

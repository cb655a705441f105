package io.clientele.feedback.improvement;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which improvements a board shows.
 *
 * @param states none: in every state
 * @param aspect empty: whichever
 * @param byPriority else the latest first
 */
record BoardQuery(
    SortedSet<ImprovementState> states,
    Optional<ImprovementKind> kind,
    String aspect,
    boolean byPriority) {

  BoardQuery {
    Field.optionalName("aspect", aspect);
    states = new TreeSet<>(states);
  }

  /** Stands for the list in its page tokens. */
  String scope() {
    return "improvements " + this;
  }
}

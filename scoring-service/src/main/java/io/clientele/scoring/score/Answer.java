package io.clientele.scoring.score;

import io.clientele.scoring.standing.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say of a person. */
sealed interface Answer {

  /**
   * A person with all classifications.
   *
   * @param expected null: nothing
   */
  record Scored(Standing standing, @Nullable Expected expected, List<Finding> findings)
      implements Answer {}

  /** A person who refused to be profiled. */
  record Withheld(String personId) implements Answer {}
}

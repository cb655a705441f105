package io.clientele.scoring.conduct;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a habit is found to be.
 *
 * @param label empty: the evidence carries none
 * @param confidence probability of the label, 0 where there is none
 * @param score the number behind the label; empty where there is none
 */
public record Trait(
    String dimension, String label, double confidence, OptionalDouble score, List<Clue> clues) {

  public Trait {
    clues = List.copyOf(clues);
  }

  static Trait unknown(String dimension, OptionalDouble score, List<Clue> clues) {
    return new Trait(dimension, "", 0, score, clues);
  }

  /** Whether there is a label. */
  public boolean told() {
    return !label.isEmpty();
  }
}

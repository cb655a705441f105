package io.clientele.scoring.rfm;

import io.clientele.scoring.population.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * Four ascending cuts that turn a value into a score: 1 and one more for every cut that the value
 * exceeds. Equal values always score alike.
 */
public record Scale<T extends Comparable<? super T>>(List<T> cuts) {

  /** How many cuts a scale has. */
  public static final int CUTS = 4;

  public Scale {
    cuts = List.copyOf(cuts);
    if (cuts.size() != CUTS) {
      throw new IllegalArgumentException("a scale has " + CUTS + " cuts, not " + cuts.size());
    }
    for (int k = 1; k < CUTS; k++) {
      if (cuts.get(k).compareTo(cuts.get(k - 1)) < 0) {
        throw new IllegalArgumentException("the cuts of a scale ascend: " + cuts);
      }
    }
  }

  /**
   * The scale that cuts a population into fifths: the k-th cut is the value at rank {@code ceil(k n
   * / 5)} of the n ascending values. Ties are never torn apart, so a fifth may be larger.
   */
  public static <T extends Comparable<? super T>> Scale<T> quintiles(Distribution<T> population) {
    List<T> cuts = new ArrayList<>();
    for (int k = 1; k <= CUTS; k++) {
      cuts.add(population.atRank(Math.ceilDiv(k * population.size(), CUTS + 1L)));
    }
    return new Scale<>(cuts);
  }

  /** The score of a value, from 1 (lowest) to 5. */
  public int score(T value) {
    int score = 1;
    for (T cut : cuts) {
      if (value.compareTo(cut) > 0) {
        score++;
      }
    }
    return score;
  }
}

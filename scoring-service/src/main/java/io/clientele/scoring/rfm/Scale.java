package io.clientele.scoring.rfm;

import io.clientele.scoring.population.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * Ascending cuts that turn a value into a score: 1 and one more for every cut that the value
 * exceeds. Equal values always score alike.
 *
 * @param cuts from 1 to 9, one less than there are scores
 */
public record Scale<T extends Comparable<? super T>>(List<T> cuts) {

  public Scale {
    cuts = List.copyOf(cuts);
    if (cuts.isEmpty() || cuts.size() >= Band.MOST) {
      throw new IllegalArgumentException(
          "a scale has 1 to " + (Band.MOST - 1) + " cuts, not " + cuts.size());
    }
    for (int k = 1; k < cuts.size(); k++) {
      if (cuts.get(k).compareTo(cuts.get(k - 1)) < 0) {
        throw new IllegalArgumentException("the cuts of a scale ascend: " + cuts);
      }
    }
  }

  /**
   * The scale that cuts a population into {@code q} parts: the k-th cut is the value at rank {@code
   * ceil(k n / q)} of the n ascending values. Ties are never torn apart, so a part may be larger.
   *
   * @param scores {@code q}, from 2 to 10
   */
  public static <T extends Comparable<? super T>> Scale<T> quantiles(
      Distribution<T> population, int scores) {
    List<T> cuts = new ArrayList<>();
    for (int k = 1; k < scores; k++) {
      cuts.add(population.atRank(Math.ceilDiv(k * population.size(), (long) scores)));
    }
    return new Scale<>(cuts);
  }

  /** How many scores there are. */
  public int scores() {
    return cuts.size() + 1;
  }

  /** The score of a value, from 1 (lowest) to {@link #scores}. */
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

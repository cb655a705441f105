package io.clientele.scoring.demographic;

import java.util.function.IntPredicate;

/**
 * An age in completed years that may be one of two neighbours.
 *
 * @param older the greater of the two; below 0 before birth
 * @param shareOlder how likely it is that one, in [0, 1]; else it is one year less
 */
public record AgeEstimate(int older, double shareOlder) {

  public AgeEstimate {
    if (!(shareOlder >= 0 && shareOlder <= 1)) {
      throw new IllegalArgumentException("a share lies within 0 and 1: " + shareOlder);
    }
  }

  /** The lesser of the two ages, or the only one. */
  public int least() {
    return shareOlder == 1 ? older : older - 1;
  }

  /** The greater of the two ages, or the only one. */
  public int most() {
    return shareOlder == 0 ? older - 1 : older;
  }

  /** How likely the age is one of those, in [0, 1]. */
  public double chance(IntPredicate ages) {
    return (ages.test(older) ? shareOlder : 0) + (ages.test(older - 1) ? 1 - shareOlder : 0);
  }

  /** The age as people read it: {@code 34}, or {@code 33-34}. */
  public String text() {
    return least() == most() ? String.valueOf(least()) : least() + "-" + most();
  }
}

package io.clientele.profile.matching.linkage;

/**
 * How often a level occurs.
 *
 * @param m where the two are one person, in (0, 1)
 * @param u where they are not, in (0, 1)
 */
public record Odds(double m, double u) {

  /** Refuses what is no probability. */
  public Odds {
    if (!(m > 0 && m < 1 && u > 0 && u < 1)) {
      throw new IllegalArgumentException("m and u are probabilities, and neither 0 nor 1");
    }
  }

  /** What the level says for one person, in bits: log2(m / u). */
  public double weight() {
    return Math.log(m / u) / Math.log(2);
  }
}

package io.clientele.scoring.conduct;

/**
 * A figure of a person.
 *
 * @param value of no meaning where there is no evidence
 * @param evidence on how many orders, lines or activities it rests; 0: it cannot be told
 */
public record Measured(double value, double evidence) {

  static final Measured NOT_TOLD = new Measured(0, 0);

  /** A mean or share. */
  static Measured of(double sum, double count) {
    return count > 0 ? new Measured(sum / count, count) : NOT_TOLD;
  }

  /** Whether it can be told. */
  public boolean told() {
    return evidence > 0;
  }
}

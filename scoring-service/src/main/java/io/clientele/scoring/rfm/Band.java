package io.clientele.scoring.rfm;

/** A range of scores, both ends included. */
public record Band(int from, int to) {

  /** Every score. */
  public static final Band ALL = new Band(1, 5);

  public Band {
    if (from < 1 || to > 5 || from > to) {
      throw new IllegalArgumentException(
          "a band of scores lies within 1 and 5, not " + from + "-" + to);
    }
  }

  /** Whether the score lies in the band. */
  public boolean holds(int score) {
    return from <= score && score <= to;
  }
}

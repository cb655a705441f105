package io.clientele.scoring.rfm;

/** A range of scores, both ends included. */
public record Band(int from, int to) {

  /** The most scores that a scale can have. */
  public static final int MOST = 10;

  /** Every score, however many there are. */
  public static final Band ALL = new Band(1, MOST);

  public Band {
    if (from < 1 || to > MOST || from > to) {
      throw new IllegalArgumentException(
          "a band of scores lies within 1 and " + MOST + ", not " + from + "-" + to);
    }
  }

  /** Whether the score lies in the band. */
  public boolean holds(int score) {
    return from <= score && score <= to;
  }

  /** Whether every score from 1 to this one lies in the band. */
  public boolean holdsAll(int scores) {
    return from == 1 && to >= scores;
  }

  @Override
  public String toString() {
    return from == to ? String.valueOf(from) : from + "-" + to;
  }
}

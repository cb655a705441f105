package io.clientele.scoring.rfm;

/** Three scores, each from 1 (lowest) up to the number of scores in force. */
public record RfmScores(int recency, int frequency, int monetary) {

  public RfmScores {
    if (outside(recency) || outside(frequency) || outside(monetary)) {
      throw new IllegalArgumentException("scores range from 1 to " + Band.MOST + " at most");
    }
  }

  private static boolean outside(int score) {
    return score < 1 || score > Band.MOST;
  }
}

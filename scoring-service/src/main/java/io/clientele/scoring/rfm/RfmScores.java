package io.clientele.scoring.rfm;

/** Three scores, each from 1 (lowest) to 5 (best). */
public record RfmScores(int recency, int frequency, int monetary) {

  public RfmScores {
    if (outside(recency) || outside(frequency) || outside(monetary)) {
      throw new IllegalArgumentException("scores range from 1 to 5");
    }
  }

  private static boolean outside(int score) {
    return score < 1 || score > 5;
  }
}

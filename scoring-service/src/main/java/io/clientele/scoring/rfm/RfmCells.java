package io.clientele.scoring.rfm;

import java.util.ArrayList;
import java.util.List;

/** Every combination of three scores. */
final class RfmCells {

  private RfmCells() {}

  /** The combinations of scores from 1 to this one. */
  static List<RfmScores> of(int scores) {
    List<RfmScores> cells = new ArrayList<>();
    for (int r = 1; r <= scores; r++) {
      for (int f = 1; f <= scores; f++) {
        for (int m = 1; m <= scores; m++) {
          cells.add(new RfmScores(r, f, m));
        }
      }
    }
    return cells;
  }
}

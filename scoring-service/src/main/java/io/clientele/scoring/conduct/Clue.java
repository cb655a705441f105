package io.clientele.scoring.conduct;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What speaks for or against a label.
 *
 * @param contribution how much it counts for (positive) or against (negative) the label; 0 where it
 *     only sets the scene
 */
public record Clue(String indicator, String value, double contribution) {

  static Clue scene(String indicator, double value) {
    return new Clue(indicator, text(value), 0);
  }

  static Clue of(String indicator, double value, double contribution) {
    return new Clue(indicator, text(value), contribution);
  }

  private static String text(double value) {
    if (!Double.isFinite(value)) {
      return "beyond numbers";
    }
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}

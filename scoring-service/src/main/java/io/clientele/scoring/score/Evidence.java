package io.clientele.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What speaks for or against a label.
 *
 * @param contribution how much it counts for (positive) or against (negative) the label; 0 where it
 *     only sets the scene
 */
record Evidence(String indicator, String value, double contribution) {

  static Evidence of(String indicator, Object value, double contribution) {
    return new Evidence(indicator, String.valueOf(value), contribution);
  }

  static Evidence scene(String indicator, Object value) {
    return of(indicator, value, 0);
  }

  /** An amount of money as people read it: two decimals, or as many as it needs. */
  static String amount(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
  }

  /** A number as people read it: at most four decimals. */
  static String rounded(double number) {
    return BigDecimal.valueOf(number)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}

package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator brought to a score.
 *
 * @param value null where it is missing
 * @param contribution points times weight, in four decimals
 */
public record Contribution(
    Indicator indicator, @Nullable Value value, double points, BigDecimal contribution) {

  /** Whether the indicator had no value, or one that no bin holds. */
  public boolean missing() {
    return value == null;
  }
}

package io.clientele.scoring.need;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with needs, or without, as the board counts him.
 *
 * @param currency of the value; empty: there is none
 * @param value lifetime value by the model in force, else net revenue; not negative
 * @param satisfaction mean opinion in [-1, 1]; null: too little was said
 */
public record NeedBearer(String currency, double value, @Nullable Double satisfaction) {

  public NeedBearer {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a value is a number that is not negative");
    }
  }
}

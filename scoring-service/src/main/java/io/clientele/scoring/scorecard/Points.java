package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import java.util.OptionalDouble;

/** How many points a value of an indicator gets. */
public sealed interface Points permits NumberBins, TextBins, Curve {

  /** The greatest size of points. */
  double MOST = 1_000_000;

  /** The points of a value; none where it has no place among them. */
  OptionalDouble of(Value value);

  /** Whether values of the type have points. */
  boolean takes(ValueType type);

  /** Whether the points keep to a direction. */
  boolean keepsTo(Monotone monotone);

  /** A truth value counts as 1 or 0. */
  static OptionalDouble number(Value value) {
    return switch (value) {
      case Value.Numeric(double number) -> OptionalDouble.of(number);
      case Value.Truth(boolean truth) -> OptionalDouble.of(truth ? 1 : 0);
      case Value.Text text -> OptionalDouble.empty();
      case Value.Texts texts -> OptionalDouble.empty();
    };
  }
}

package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.field.Field;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Points as a function of a number: {@code offset + scale * shape(value)}, within minimum and
 * maximum where they are set, and within {@link Points#MOST} always.
 *
 * @param midpoint of the logistic shape: where it is one half
 * @param steepness of the logistic shape, not 0
 */
public record Curve(
    Shape shape,
    double scale,
    double offset,
    double midpoint,
    double steepness,
    @Nullable Double minimum,
    @Nullable Double maximum)
    implements Points {

  /** The value itself. */
  public static final Curve ITSELF = new Curve(Shape.LINEAR, 1, 0, 0, 0, null, null);

  /** The form of the curve. */
  public enum Shape {
    /** The value. */
    LINEAR,
    /** {@code ln(1 + value)}; a value below 0 counts as 0. */
    LOGARITHM,
    /** {@code 1 / (1 + exp(-steepness * (value - midpoint)))}. */
    LOGISTIC
  }

  public Curve {
    Field.within("scale", scale, MOST);
    Field.within("offset", offset, MOST);
    Field.within("midpoint", midpoint, 1e12);
    Field.within("steepness", steepness, MOST);
    if (shape == Shape.LOGISTIC && steepness == 0) {
      throw Field.invalid("steepness", "steepness must not be 0: the function would say nothing");
    }
    if (minimum != null) {
      Field.within("minimum", minimum, MOST);
    }
    if (maximum != null) {
      Field.within("maximum", maximum, MOST);
    }
    if (minimum != null && maximum != null && minimum > maximum) {
      throw Field.invalid("maximum", "maximum must not be less than minimum");
    }
  }

  @Override
  public OptionalDouble of(Value value) {
    OptionalDouble number = Points.number(value);
    return number.isEmpty() ? number : OptionalDouble.of(at(number.getAsDouble()));
  }

  /** The points of a number. */
  double at(double number) {
    return Math.clamp(offset + scale * shaped(number), least(), most());
  }

  private double shaped(double number) {
    return switch (shape) {
      case LINEAR -> number;
      case LOGARITHM -> Math.log1p(Math.max(0, number));
      case LOGISTIC -> 1 / (1 + Math.exp(-steepness * (number - midpoint)));
    };
  }

  private double least() {
    return minimum == null ? -MOST : minimum;
  }

  private double most() {
    return maximum == null ? MOST : maximum;
  }

  /** The number that gets the points, where there is one. */
  OptionalDouble inverse(double points) {
    if (scale == 0 || points < least() || points > most()) {
      return OptionalDouble.empty();
    }
    double shaped = (points - offset) / scale;
    double number =
        switch (shape) {
          case LINEAR -> shaped;
          case LOGARITHM -> shaped < 0 ? Double.NaN : Math.expm1(shaped);
          case LOGISTIC -> midpoint - Math.log(1 / shaped - 1) / steepness;
        };
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** Whether more of the value gives more points (1), fewer (-1) or the same (0). */
  int direction() {
    return (int) Math.signum(shape == Shape.LOGISTIC ? scale * Math.signum(steepness) : scale);
  }

  @Override
  public boolean takes(ValueType type) {
    return type != ValueType.TEXT;
  }

  @Override
  public boolean keepsTo(Monotone monotone) {
    return monotone.allows(direction());
  }
}

package io.clientele.scoring.churn;

import io.clientele.scoring.attribute.AttributeValue;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that an attribute is turned into. Immutable; the same at the fit and at every later
 * prediction.
 */
public sealed interface Column {

  /** The attribute. */
  String feature();

  /** The number of a value; of none where the attribute is not known. */
  double of(@Nullable AttributeValue value);

  /**
   * A number in standard deviations from the mean of the fit, bounded by {@link #FARTHEST}: what is
   * beyond all that was seen tells no more than that. 0 where it is not known.
   *
   * @param currency of amounts; those of another one are not known. Empty for numbers
   */
  record Standardised(String feature, String currency, double mean, double deviation)
      implements Column {

    /** The farthest from the mean that a value counts for. */
    static final double FARTHEST = 6;

    public Standardised {
      if (!Double.isFinite(mean) || !(deviation > 0) || !Double.isFinite(deviation)) {
        throw new IllegalArgumentException("a mean and a positive deviation are needed");
      }
    }

    @Override
    public double of(@Nullable AttributeValue value) {
      OptionalDouble number = Values.number(value, currency);
      return number.isEmpty()
          ? 0
          : Math.clamp((number.getAsDouble() - mean) / deviation, -FARTHEST, FARTHEST);
    }
  }

  /**
   * 1 where a number lies within limits.
   *
   * @param from exclusive
   * @param to inclusive
   */
  record Between(String feature, String currency, double from, double to) implements Column {

    public Between {
      if (!(from < to)) {
        throw new IllegalArgumentException("a range goes up: %s, %s".formatted(from, to));
      }
    }

    @Override
    public double of(@Nullable AttributeValue value) {
      OptionalDouble number = Values.number(value, currency);
      return number.isPresent() && number.getAsDouble() > from && number.getAsDouble() <= to
          ? 1
          : 0;
    }
  }

  /** 1 where a text is one of some, or one of several texts is. */
  record Among(String feature, Set<String> levels) implements Column {

    public Among {
      levels = Set.copyOf(levels);
    }

    @Override
    public double of(@Nullable AttributeValue value) {
      return Values.texts(value).stream().anyMatch(levels::contains) ? 1 : 0;
    }
  }

  /**
   * 1 where the attribute is not known.
   *
   * @param currency null where it is a text
   */
  record Missing(String feature, @Nullable String currency) implements Column {

    @Override
    public double of(@Nullable AttributeValue value) {
      boolean known =
          currency == null
              ? !Values.texts(value).isEmpty()
              : Values.number(value, currency).isPresent();
      return known ? 0 : 1;
    }
  }
}

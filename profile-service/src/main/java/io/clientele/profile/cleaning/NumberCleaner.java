package io.clientele.profile.cleaning;

import io.clientele.profile.schema.AttributeType;
import io.clientele.profile.schema.Bounds;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers within their bounds. */
final class NumberCleaner {

  private static final int MAX_DIGITS = 40;

  private NumberCleaner() {}

  static Outcome number(AttributeType.Numeric type, @Nullable Object came, String tidy) {
    Optional<BigDecimal> number = Numerals.number(tidy);
    if (number.isEmpty()) {
      return new Outcome.Invalid(Issue.NUMBER_SYNTAX);
    }
    Issue issue = broken(type.bounds(), type.whole(), number.get());
    if (issue != null) {
      return new Outcome.Invalid(issue);
    }
    CleanValue value = new CleanValue.Number(number.get());
    return came instanceof Number
        ? new Outcome.Clean(value)
        : new Outcome.Repaired(value, Issue.TIDIED);
  }

  /** Which rule a number breaks, or null. */
  static @Nullable Issue broken(Bounds bounds, boolean whole, BigDecimal number) {
    if (whole && number.scale() > 0) {
      return Issue.NUMBER_NOT_WHOLE;
    }
    return number.precision() <= MAX_DIGITS && bounds.hold(number)
        ? null
        : Issue.NUMBER_OUT_OF_RANGE;
  }
}

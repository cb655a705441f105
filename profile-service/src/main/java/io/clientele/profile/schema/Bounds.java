package io.clientele.profile.schema;

import io.clientele.profile.value.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The range of a number, its ends included.
 *
 * @param minimum null: none
 * @param maximum null: none
 */
public record Bounds(@Nullable Double minimum, @Nullable Double maximum) {

  /** Every number. */
  public static final Bounds NONE = new Bounds(null, null);

  /** Refuses bounds that are no numbers or hold none between them. */
  public Bounds {
    finite("minimum", minimum);
    finite("maximum", maximum);
    if (minimum != null && maximum != null && minimum > maximum) {
      throw Fields.invalid("minimum", "is above the maximum; exchange them");
    }
  }

  private static void finite(String field, @Nullable Double bound) {
    if (bound != null && !Double.isFinite(bound)) {
      throw Fields.invalid(field, "is not a finite number");
    }
  }

  /** Whether the number lies within. */
  public boolean hold(BigDecimal number) {
    return (minimum == null || number.compareTo(BigDecimal.valueOf(minimum)) >= 0)
        && (maximum == null || number.compareTo(BigDecimal.valueOf(maximum)) <= 0);
  }
}

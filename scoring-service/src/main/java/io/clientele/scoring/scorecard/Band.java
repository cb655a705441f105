package io.clientele.scoring.scorecard;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.DisplayNames;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A label of a score.
 *
 * @param from the least score; null: everything below the next band
 */
public record Band(String label, DisplayNames display, @Nullable Double from) {

  private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9_]{0,63}");

  public Band {
    if (!LABEL.matcher(label).matches()) {
      throw Field.invalid(
          "label",
          "a label has 1 to 64 lower-case letters, digits and _ and does not begin with _");
    }
    display = display.or(label);
    if (from != null && !Double.isFinite(from)) {
      throw Field.invalid("from", "from must be a finite number");
    }
  }

  /** Whether a score reaches up to this band. */
  boolean reachedBy(BigDecimal score) {
    return from == null || score.compareTo(BigDecimal.valueOf(from)) >= 0;
  }
}

package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.Event;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a score is to tell apart.
 *
 * @param negated the opposite is the outcome
 */
public record Outcome(Event event, boolean negated) {

  /** What comes or is. */
  public sealed interface Event {}

  /** An order within so many days after the time of the score. */
  public record OrderWithin(double days) implements Event {
    public OrderWithin {
      if (!(days > 0 && days <= 3_650)) {
        throw Field.invalid(
            "order_within_days", "order_within_days must be more than 0 and at most 3650");
      }
    }
  }

  /** A flag that is known of the person. */
  public record Attribute(String name) implements Event {

    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("no", "false", "0");

    public Attribute {
      if (name.isBlank() || name.length() > 100) {
        throw Field.invalid("attribute", "an attribute's name has 1 to 100 characters");
      }
    }

    /** What expressions call it. */
    public String fullName() {
      return "attributes." + name;
    }

    /** What the value says; null where it is no flag or not known. */
    public @Nullable Boolean says(@Nullable Value value) {
      return switch (value) {
        case null -> null;
        case Value.Truth(boolean truth) -> truth;
        case Value.Numeric(double number) ->
            number == 1 ? Boolean.TRUE : number == 0 ? Boolean.FALSE : null;
        case Value.Texts texts -> null;
        case Value.Text(String text) -> said(text.strip().toLowerCase(Locale.ROOT));
      };
    }

    private static @Nullable Boolean said(String text) {
      return YES.contains(text) ? Boolean.TRUE : NO.contains(text) ? Boolean.FALSE : null;
    }
  }
}

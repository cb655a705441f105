package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.ParsedExpression;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.Aggregate;

/** Where the value of an indicator comes from. */
public sealed interface Measured {

  /** An expression over what is known of a customer. */
  record Formula(String text) implements Measured {
    public Formula {
      if (text.isBlank() || text.length() > ParsedExpression.LONGEST) {
        throw Field.invalid(
            "expression", "an expression has 1 to " + ParsedExpression.LONGEST + " characters");
      }
    }
  }

  /** A figure over what happened within a window. */
  record Figure(Aggregate aggregate) implements Measured {}
}

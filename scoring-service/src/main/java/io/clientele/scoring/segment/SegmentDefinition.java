package io.clientele.scoring.segment;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.DisplayNames;

/**
 * What a segment is.
 *
 * @param expression empty where members are put in by hand
 */
record SegmentDefinition(
    String name, Kind kind, String expression, DisplayNames display, String description) {

  private static final int LONGEST_DESCRIPTION = 2_000;

  /** Who decides who is a member. */
  enum Kind {
    /** The expression. */
    RULE,
    /** People. */
    STATIC
  }

  SegmentDefinition {
    SegmentName.checked("name", name);
    if (kind == Kind.RULE && expression.isBlank()) {
      throw Field.invalid(
          "expression", "say who is a member, as in orders.last(90d).net_revenue > 500");
    }
    if (kind == Kind.STATIC && !expression.isEmpty()) {
      throw Field.invalid(
          "expression", "members of a static segment are put in by hand: leave it empty");
    }
    if (description.length() > LONGEST_DESCRIPTION || description.indexOf('\0') >= 0) {
      throw Field.invalid(
          "description", "a description has at most " + LONGEST_DESCRIPTION + " characters");
    }
  }
}

package io.clientele.scoring.scorecard;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.DisplayNames;
import java.util.regex.Pattern;

/**
 * One thing that a score is made of: a value, how many points it gets, and how much they weigh.
 *
 * @param name others call it {@code indicators.<name>}
 * @param monotone how the points are meant to go with the value
 */
public record Indicator(
    String name,
    DisplayNames display,
    Measured value,
    Points points,
    double weight,
    MissingPolicy missing,
    Monotone monotone) {

  /** The greatest size of a weight. */
  static final double HEAVIEST = 1_000;

  /** Before the name of an indicator in expressions. */
  static final String PREFIX = "indicators.";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  public Indicator {
    if (!NAME.matcher(name).matches()) {
      throw Field.invalid(
          "name",
          "the name of an indicator begins with a lower-case letter and has at most 64 lower-case"
              + " letters, digits and _");
    }
    display = display.or(name);
    Field.within("weight", weight, HEAVIEST);
  }

  /** What expressions call it. */
  String fullName() {
    return PREFIX + name;
  }
}

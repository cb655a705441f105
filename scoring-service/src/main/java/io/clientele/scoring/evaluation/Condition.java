package io.clientele.scoring.evaluation;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measure compared with a number, for example {@code share > 0.7}. A measure that is not known
 * meets no condition.
 */
record Condition(String measure, Comparison comparison, double number) {

  private static final Pattern FORM =
      Pattern.compile("([a-z_]+)\\s*(<=|>=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)");

  /** How they are compared. */
  enum Comparison {
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    static Comparison of(String sign) {
      for (Comparison one : values()) {
        if (one.sign.equals(sign)) {
          return one;
        }
      }
      throw new IllegalArgumentException("no comparison: " + sign);
    }
  }

  /**
   * The condition of a text.
   *
   * @throws IllegalArgumentException where it is none, or of a measure that is not among the known
   */
  static Condition of(String text, Set<String> known) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a condition reads like 'share > 0.7', not '" + text + "'");
    }
    if (!known.contains(form.group(1))) {
      throw new IllegalArgumentException(
          "there is no measure " + form.group(1) + "; there are " + known);
    }
    return new Condition(
        form.group(1), Comparison.of(form.group(2)), Double.parseDouble(form.group(3)));
  }

  boolean met(Map<String, Double> measures) {
    Double value = measures.get(measure);
    if (value == null) {
      return false;
    }
    return switch (comparison) {
      case BELOW -> value < number;
      case AT_MOST -> value <= number;
      case ABOVE -> value > number;
      case AT_LEAST -> value >= number;
    };
  }
}

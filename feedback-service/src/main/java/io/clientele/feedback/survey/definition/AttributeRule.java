package io.clientele.feedback.survey.definition;

import java.util.regex.Pattern;

/**
 * An attribute of the customer that an answer tells.
 *
 * @param attribute its name: {@code [a-z][a-z0-9_]{0,63}}
 * @param value what is told, at most 200 characters; empty: the answer itself
 * @param match by which answers
 */
public record AttributeRule(String attribute, String value, Match match) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final int LONGEST = 200;

  public AttributeRule {
    Field.require(
        NAME.matcher(attribute).matches(),
        "attribute",
        "is 1 to 64 lower-case letters, digits or '_', beginning with a letter");
    Field.require(
        value.codePointCount(0, value.length()) <= LONGEST
            && value.codePoints().noneMatch(Character::isISOControl),
        "value",
        "has at most " + LONGEST + " characters and no control character");
  }
}

package io.clientele.scoring.feeling;

import io.clientele.scoring.field.Field;

/**
 * What is looked at; empty: everything.
 *
 * @param segment whose members
 * @param channel where it was said
 * @param product SKU or category of the order that it was said of
 */
record Narrowing(String segment, String channel, String product) {

  private static final int LONGEST = 200;

  Narrowing {
    check("segment", segment);
    check("channel", channel);
    check("product", product);
  }

  private static void check(String field, String value) {
    if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw Field.invalid(
          field, field + " has at most " + LONGEST + " characters and no control character");
    }
  }
}

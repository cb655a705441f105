package io.clientele.scoring.basket;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.wire.PageToken;

/**
 * A page of rules.
 *
 * @param antecedent only rules with this item on the left; empty: all
 * @param consequent only rules with this item on the right; empty: all
 * @param place behind which the page begins
 */
record RuleQuery(String antecedent, String consequent, RuleOrder order, Place place, int size) {

  private static final int LONGEST = 500;

  /**
   * Where a page ended.
   *
   * @param figure the order's one of the last rule
   */
  record Place(String ruleSet, double figure, int number) {

    static final Place FIRST = new Place("", Double.POSITIVE_INFINITY, -1);
  }

  private String list() {
    return "rules:" + order + ":" + antecedent.length() + ":" + antecedent + ":" + consequent;
  }

  /** The same page and the rule behind it, which tells whether there are more. */
  RuleQuery oneMore() {
    return new RuleQuery(antecedent, consequent, order, place, size + 1);
  }

  /** The token of the page behind a place. */
  String token(Place last) {
    return PageToken.of(
        list(),
        last.ruleSet() + '/' + Double.doubleToLongBits(last.figure()) + '/' + last.number());
  }

  /**
   * The page that the token is of; its set of rules goes on to be the one that was begun with.
   *
   * @param ruleSet empty: the latest
   */
  static RuleQuery of(
      String ruleSet,
      String antecedent,
      String consequent,
      RuleOrder order,
      String token,
      int size) {
    RuleQuery first =
        new RuleQuery(
            item("antecedent", antecedent),
            item("consequent", consequent),
            order,
            new Place(ruleSet, Place.FIRST.figure(), Place.FIRST.number()),
            size);
    String after = PageToken.after(first.list(), token);
    if (after.isEmpty()) {
      return first;
    }
    Place place = place(after);
    if (!ruleSet.isEmpty() && !ruleSet.equals(place.ruleSet())) {
      throw invalid();
    }
    return new RuleQuery(antecedent, consequent, order, place, size);
  }

  private static Place place(String text) {
    String[] parts = text.split("/", -1);
    try {
      double figure = Double.longBitsToDouble(Long.parseLong(parts[1]));
      if (parts.length != 3 || Double.isNaN(figure)) {
        throw invalid();
      }
      return new Place(parts[0], figure, Integer.parseInt(parts[2]));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw invalid();
    }
  }

  /** An item in a request. */
  static String item(String field, String item) {
    if (item.length() > LONGEST || item.chars().anyMatch(Character::isISOControl)) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          field,
          "an item has at most " + LONGEST + " characters and no control character");
    }
    return item;
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "the page token was not given out for these rules; begin without one");
  }
}

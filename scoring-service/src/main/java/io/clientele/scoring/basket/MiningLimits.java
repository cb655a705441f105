package io.clientele.scoring.basket;

import static io.clientele.scoring.field.Field.invalid;

/**
 * Which sets and rules are worth keeping.
 *
 * @param minSupport in (0, 1]
 * @param minConfidence in (0, 1]
 * @param minLift not negative
 * @param maxItems of a rule together, 2 to 6
 * @param maxBasket items of a basket that count, 2 to 1,000
 * @param maxPValue after correction, in (0, 1]
 */
public record MiningLimits(
    double minSupport,
    double minConfidence,
    double minLift,
    int maxItems,
    int maxBasket,
    double maxPValue) {

  /** Support of 1 %, confidence of 10 %, lift of 1, three items, baskets of 200, 5 %. */
  public static final MiningLimits DEFAULTS = new MiningLimits(0.01, 0.1, 1, 3, 200, 0.05);

  private static final int MOST_ITEMS = 6;
  private static final int LARGEST_BASKET = 1_000;

  public MiningLimits {
    share("min_support", minSupport);
    share("min_confidence", minConfidence);
    share("max_p_value", maxPValue);
    if (!(minLift >= 0 && minLift < Double.POSITIVE_INFINITY)) {
      throw invalid("min_lift", "min_lift must be a number that is not negative");
    }
    between("max_items", maxItems, MOST_ITEMS);
    between("max_basket", maxBasket, LARGEST_BASKET);
  }

  private static void share(String field, double value) {
    if (!(value > 0 && value <= 1)) {
      throw invalid(field, field + " must be greater than 0 and at most 1; 0 takes the default");
    }
  }

  private static void between(String field, int value, int most) {
    if (value < 2 || value > most) {
      throw invalid(field, "%s must be from 2 to %,d; 0 takes the default".formatted(field, most));
    }
  }

  /** The least number of baskets whose share of all is at least the support. */
  int leastBaskets(int all) {
    int least = Math.max(1, (int) Math.floor(minSupport * all));
    while ((double) least / all < minSupport) {
      least++;
    }
    return least;
  }
}

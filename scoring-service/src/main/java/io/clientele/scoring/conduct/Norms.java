package io.clientele.scoring.conduct;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is usual in the business, for people to be compared with.
 *
 * @param prices the median price of a unit, by category and currency
 * @param baskets the median amount of an order, by currency
 * @param gapDays the median of the days from one order of a person to the next; 0: not known
 */
public record Norms(Map<Priced, Double> prices, Map<String, Double> baskets, double gapDays) {

  /** Nothing is known to be usual. */
  public static final Norms NONE = new Norms(Map.of(), Map.of(), 0);

  public Norms {
    prices = Map.copyOf(prices);
    baskets = Map.copyOf(baskets);
    prices.values().forEach(Norms::check);
    baskets.values().forEach(Norms::check);
    if (gapDays != 0) {
      check(gapDays);
    }
  }

  private static void check(double median) {
    if (!(median > 0 && median < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a median is above nothing: " + median);
    }
  }

  /** A category in a currency. */
  public record Priced(String category, String currency) {}

  OptionalDouble price(String category, String currency) {
    return found(prices.get(new Priced(category, currency)));
  }

  OptionalDouble basket(String currency) {
    return found(baskets.get(currency));
  }

  private static OptionalDouble found(@Nullable Double median) {
    return median == null ? OptionalDouble.empty() : OptionalDouble.of(median);
  }
}

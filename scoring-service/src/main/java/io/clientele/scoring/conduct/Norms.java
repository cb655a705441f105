package io.clientele.scoring.conduct;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
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

  /** Differs where two norms differ. */
  public String version() {
    if (equals(NONE)) {
      return "norms-none";
    }
    Map<String, Double> all = new TreeMap<>(baskets);
    prices.forEach((priced, price) -> all.put(priced.currency() + " " + priced.category(), price));
    return "norms-%08x".formatted((all + " " + gapDays).hashCode());
  }

  /**
   * These, but where others hardly differ those: what is usual should not change with every order.
   *
   * @param share up to which difference of a median, against the other's, the other is kept
   */
  public Norms keeping(Norms others, double share) {
    Map<Priced, Double> kept = new HashMap<>(prices);
    kept.replaceAll((priced, median) -> kept(median, others.prices.get(priced), share));
    Map<String, Double> orders = new HashMap<>(baskets);
    orders.replaceAll((currency, median) -> kept(median, others.baskets.get(currency), share));
    return new Norms(kept, orders, kept(gapDays, others.gapDays, share));
  }

  private static double kept(double median, @Nullable Double other, double share) {
    return other != null && other > 0 && Math.abs(median - other) <= share * other ? other : median;
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

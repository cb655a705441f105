package io.clientele.scoring.conduct;

import io.clientele.scoring.conduct.Norms.Priced;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Norms as they are stored: a mapping, as JSON is made of. */
public final class NormsJson {

  private static final String CATEGORY = "category";
  private static final String CURRENCY = "currency";
  private static final String MEDIAN = "median";

  private NormsJson() {}

  /** The mapping of norms. */
  public static Map<String, Object> toMap(Norms norms) {
    List<Map<String, Object>> prices =
        norms.prices().entrySet().stream().map(NormsJson::price).toList();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("prices", prices);
    map.put("baskets", new TreeMap<>(norms.baskets()));
    map.put("gap_days", norms.gapDays());
    return map;
  }

  private static Map<String, Object> price(Map.Entry<Priced, Double> price) {
    return Map.of(
        CATEGORY,
        price.getKey().category(),
        CURRENCY,
        price.getKey().currency(),
        MEDIAN,
        price.getValue());
  }

  /** The norms in a mapping; what is not in it is not known. */
  public static Norms norms(Map<?, ?> map) {
    Map<Priced, Double> prices = new HashMap<>();
    if (map.get("prices") instanceof Collection<?> all) {
      all.forEach(one -> put(one, prices));
    }
    Map<String, Double> baskets = new HashMap<>();
    if (map.get("baskets") instanceof Map<?, ?> all) {
      all.forEach((currency, median) -> baskets.put(String.valueOf(currency), number(median)));
    }
    return new Norms(prices, baskets, number(map.get("gap_days")));
  }

  private static void put(@Nullable Object one, Map<Priced, Double> prices) {
    if (one instanceof Map<?, ?> price) {
      prices.put(
          new Priced(String.valueOf(price.get(CATEGORY)), String.valueOf(price.get(CURRENCY))),
          number(price.get(MEDIAN)));
    }
  }

  private static double number(@Nullable Object stored) {
    return stored instanceof Number number ? number.doubleValue() : 0;
  }
}

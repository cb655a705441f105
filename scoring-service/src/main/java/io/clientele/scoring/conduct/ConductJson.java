package io.clientele.scoring.conduct;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Conduct as it is stored: a mapping of texts, numbers, lists and mappings, as JSON is made of. The
 * labels that followed from it stand beside, for lists to be filtered by.
 */
public final class ConductJson {

  /** Under which the labels stand, by dimension. */
  public static final String LABELS = "labels";

  private ConductJson() {}

  /** The mapping of a conduct and the labels that follow from it. */
  public static Map<String, Object> toMap(Conduct conduct, Map<String, String> labels) {
    Map<String, Object> sums = new LinkedHashMap<>();
    conduct.sums().forEach((sum, value) -> sums.put(sum.key(), value));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sums", sums);
    map.put("bought", counts(conduct.bought()));
    map.put("viewed", counts(conduct.viewed()));
    map.put("skus", counts(conduct.skus()));
    map.put("channels", counts(conduct.channels()));
    map.put("kinds", counts(conduct.kinds()));
    map.put("hours", conduct.hours());
    map.put(LABELS, new TreeMap<>(labels));
    return map;
  }

  private static Map<String, Object> counts(Counts counts) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("top", counts.top());
    map.put("rest", counts.rest());
    map.put("others", counts.others());
    return map;
  }

  /** The conduct in a mapping; what is not in it counts as nothing. */
  public static Conduct conduct(Map<?, ?> map) {
    Map<Sum, Double> sums = new EnumMap<>(Sum.class);
    Map<?, ?> stored = mapping(map.get("sums"));
    for (Sum sum : Sum.values()) {
      if (stored.get(sum.key()) instanceof Number value) {
        sums.put(sum, value.doubleValue());
      }
    }
    return new Conduct(
        sums,
        counts(map.get("bought")),
        counts(map.get("viewed")),
        counts(map.get("skus")),
        counts(map.get("channels")),
        counts(map.get("kinds")),
        hours(map.get("hours")));
  }

  private static Counts counts(@Nullable Object stored) {
    Map<?, ?> map = mapping(stored);
    SortedMap<String, Long> top = new TreeMap<>();
    mapping(map.get("top")).forEach((name, count) -> top.put(String.valueOf(name), whole(count)));
    return new Counts(top, whole(map.get("rest")), whole(map.get("others")));
  }

  private static Map<?, ?> mapping(@Nullable Object stored) {
    return stored instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<Long> hours(@Nullable Object stored) {
    return stored instanceof Collection<?> all && all.size() == 24
        ? all.stream().map(ConductJson::whole).toList()
        : Collections.nCopies(24, 0L);
  }

  private static long whole(@Nullable Object stored) {
    return stored instanceof Number number ? number.longValue() : 0;
  }
}

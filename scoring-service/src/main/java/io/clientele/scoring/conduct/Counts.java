package io.clientele.scoring.conduct;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each of many things was counted: the most frequent by name, the others together.
 *
 * @param top at most as many as were asked for
 * @param rest how often all others were counted
 * @param others how many they are
 */
public record Counts(SortedMap<String, Long> top, long rest, long others) {

  /** Nothing counted. */
  public static final Counts NONE = new Counts(new TreeMap<>(), 0, 0);

  public Counts {
    top = Collections.unmodifiableSortedMap(new TreeMap<>(top));
    if (rest < others || others < 0) {
      throw new IllegalArgumentException(others + " others were counted " + rest + " times");
    }
  }

  /** The counts, of equals those first by name. */
  static Counts of(Map<String, Long> all, int most) {
    SortedMap<String, Long> top = new TreeMap<>();
    all.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
    long total = all.values().stream().mapToLong(Long::longValue).sum();
    long named = top.values().stream().mapToLong(Long::longValue).sum();
    return new Counts(top, total - named, all.size() - top.size());
  }

  /** How often all together were counted. */
  public long total() {
    return rest + top.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many different ones there are. */
  public long distinct() {
    return others + top.size();
  }

  /** How often one was counted; 0 where it is not among the most frequent. */
  public long of(String name) {
    return top.getOrDefault(name, 0L);
  }

  /**
   * The sum of the squared shares, in (0, 1], those of the others taken as equal; 0 where nothing
   * was counted (Herfindahl 1950; Simpson 1949).
   */
  public double concentration() {
    double total = total();
    if (total == 0) {
      return 0;
    }
    double squares = top.values().stream().mapToDouble(count -> (double) count * count).sum();
    double equal = others == 0 ? 0 : (double) rest * rest / others;
    return (squares + equal) / (total * total);
  }
}

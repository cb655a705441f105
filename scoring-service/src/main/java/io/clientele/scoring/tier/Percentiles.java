package io.clientele.scoring.tier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The metrics of all buyers at one time, while they are gathered, and the bounds that shares of
 * them come to. For a share {@code p} of {@code n} buyers of a currency it is the metric at rank
 * {@code ceil(p n)} from the greatest, so ties share the better place. Nobody reaches a tier with a
 * metric of zero or less.
 */
public final class Percentiles {

  private static final class Values {
    private double[] values = new double[16];
    private int size;

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    double[] ascending() {
      double[] sorted = Arrays.copyOf(values, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  private final Map<String, Values> byCurrency = new TreeMap<>();

  /** Adds a buyer. */
  public void add(String currency, double metric) {
    byCurrency.computeIfAbsent(currency, code -> new Values()).add(metric);
  }

  /** How many buyers of each currency there are. */
  public Map<String, Integer> buyers() {
    Map<String, Integer> counts = new TreeMap<>();
    byCurrency.forEach((currency, values) -> counts.put(currency, values.size));
    return counts;
  }

  /** The bounds of a policy's shares, by currency. */
  public Map<String, Bounds> bounds(TierPolicy policy) {
    Map<String, Bounds> found = new TreeMap<>();
    byCurrency.forEach((currency, values) -> {
      double[] ascending = values.ascending();
      List<Double> entry = new ArrayList<>();
      List<Double> exit = new ArrayList<>();
      for (TierRule rule : policy.tiers()) {
        entry.add(from(ascending, rule.entry()));
        exit.add(from(ascending, rule.exit()));
      }
      found.put(currency, new Bounds(entry, exit));
    });
    return found;
  }

  private static double from(double[] ascending, double share) {
    int rank =
        BigDecimal.valueOf(share)
            .multiply(BigDecimal.valueOf(ascending.length))
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return Math.max(Double.MIN_VALUE, ascending[ascending.length - rank]);
  }
}

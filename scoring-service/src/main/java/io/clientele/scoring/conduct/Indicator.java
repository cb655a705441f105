package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.util.EnumMap;
import java.util.Map;

/**
 * A figure and what it tells.
 *
 * @param reason why it tells something
 * @param centre the value that tells nothing
 * @param scale by how much a value is one step from there, above 0
 * @param half at how much evidence it counts for half
 * @param weights what a step adds to each type; a type that is not named gets nothing
 */
public record Indicator(
    String name,
    DisplayNames names,
    DisplayNames reason,
    Figure figure,
    double centre,
    double scale,
    double half,
    Map<ShopperType, Double> weights) {

  private static final double MOST_STEPS = 3;
  private static final double MOST_WEIGHT = 100;

  public Indicator {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("an indicator's name is like gap_regularity: " + name);
    }
    check(name, "centre", Double.isFinite(centre));
    check(name, "scale", scale > 0 && Double.isFinite(scale));
    check(name, "half", half >= 0 && Double.isFinite(half));
    Map<ShopperType, Double> copy = new EnumMap<>(ShopperType.class);
    copy.putAll(weights);
    for (double weight : copy.values()) {
      check(name, "weights", Math.abs(weight) <= MOST_WEIGHT);
    }
    weights = Map.copyOf(copy);
  }

  private static void check(String name, String field, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException(
          "indicator %s: %s is a number, a scale above 0, half not below 0, a weight up to 100"
              .formatted(name, field));
    }
  }

  /** How much of it counts, in [0, 1): the evidence over itself and {@link #half}. */
  double trust(Measured measured) {
    return measured.told() ? measured.evidence() / (measured.evidence() + half) : 0;
  }

  /** The steps from the centre, at most three, shrunk by how little evidence there is. */
  double steps(Measured measured) {
    return measured.told()
        ? Math.clamp((measured.value() - centre) / scale, -MOST_STEPS, MOST_STEPS) * trust(measured)
        : 0;
  }

  double weight(ShopperType type) {
    return weights.getOrDefault(type, 0.0);
  }
}

package io.clientele.scoring.conduct;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What kind of shopper somebody is.
 *
 * @param type null: the evidence carries none
 * @param membership share of each type, adding up to 1; equal without evidence
 * @param balance from -1, impulsive, to 1, rational; empty under too little evidence
 * @param clues for the type that comes first, the strongest first
 */
public record ShopperFinding(
    @Nullable ShopperType type,
    Map<ShopperType, Double> membership,
    OptionalDouble balance,
    List<Clue> clues) {

  public ShopperFinding {
    membership = Collections.unmodifiableMap(new EnumMap<>(membership));
    clues = List.copyOf(clues);
  }

  /** The type with the largest share, told or not. */
  public ShopperType first() {
    return membership.entrySet().stream()
        .max(
            Map.Entry.<ShopperType, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** The share of the type, 0 where there is none. */
  public double confidence() {
    return type == null ? 0 : membership.getOrDefault(type, 0.0);
  }
}

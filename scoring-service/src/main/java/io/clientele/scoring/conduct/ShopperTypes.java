package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what kind of shopper somebody is: the steps of each indicator times its weight add up to a
 * score of each type; the shares are the softmax of the scores by the temperature. Less evidence
 * means smaller steps, and without any all types have equal shares.
 *
 * @param version names the definitions in every classification made with them
 * @param temperature above 0: the higher, the closer the shares
 * @param limits below which no type is told
 * @param names what people call the types
 */
public record ShopperTypes(
    String version,
    double temperature,
    Limits limits,
    Map<ShopperType, DisplayNames> names,
    List<Indicator> indicators) {

  private static final int MOST_CLUES = 6;

  /**
   * What it takes to tell a type.
   *
   * @param orders at least so many, or
   * @param activities so many
   * @param told at least this share of the type's weights must have evidence
   * @param margin by so much the first share is above the second
   */
  public record Limits(long orders, long activities, double told, double margin) {
    public Limits {
      if (orders < 1 || activities < 1 || !(told >= 0 && told <= 1 && margin >= 0 && margin < 1)) {
        throw new IllegalArgumentException(
            "limits: orders and activities from 1, told and margin from 0 to 1");
      }
    }

    boolean evidence(Conduct conduct) {
      return conduct.sum(Sum.ORDERS) >= orders || conduct.sum(Sum.ACTIVITIES) >= activities;
    }
  }

  public ShopperTypes {
    indicators = List.copyOf(indicators);
    names = Map.copyOf(names);
    if (version.isBlank() || !(temperature > 0 && temperature <= 100)) {
      throw new IllegalArgumentException(
          "shopper types need a version and a temperature above 0, up to 100");
    }
    Set<String> taken = new HashSet<>();
    for (Indicator indicator : indicators) {
      if (!taken.add(indicator.name())) {
        throw new IllegalArgumentException("there are two indicators " + indicator.name());
      }
    }
    for (ShopperType type : ShopperType.values()) {
      if (!names.containsKey(type)) {
        throw new IllegalArgumentException("types: " + type.label() + " has no names");
      }
      if (indicators.stream().noneMatch(indicator -> indicator.weight(type) != 0)) {
        throw new IllegalArgumentException("no indicator has a weight for " + type.label());
      }
    }
  }

  /** The indicator of that name; null: there is none. */
  public @Nullable Indicator indicator(String name) {
    return indicators.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** The type of a person. */
  public ShopperFinding find(Conduct conduct) {
    ShopperEvidence evidence = ShopperEvidence.of(indicators, conduct);
    Map<ShopperType, Double> membership = evidence.membership(temperature);
    List<ShopperType> ranked =
        membership.entrySet().stream()
            .sorted(
                Map.Entry.<ShopperType, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    ShopperType first = ranked.getFirst();
    double margin = share(membership, first) - share(membership, ranked.get(1));
    boolean enough = limits.evidence(conduct);
    boolean certain = enough && margin >= limits.margin() && evidence.told(first) >= limits.told();
    List<Clue> clues = new ArrayList<>(evidence.clues(first, MOST_CLUES));
    clues.add(Clue.scene("orders", conduct.sum(Sum.ORDERS)));
    clues.add(Clue.scene("activities", conduct.sum(Sum.ACTIVITIES)));
    return new ShopperFinding(
        certain ? first : null,
        membership,
        enough ? OptionalDouble.of(balance(membership)) : OptionalDouble.empty(),
        clues);
  }

  private static double share(Map<ShopperType, Double> membership, ShopperType type) {
    return membership.getOrDefault(type, 0.0);
  }

  // The hyperbolic tangent of half the difference of the scores, by the temperature.
  private static double balance(Map<ShopperType, Double> membership) {
    double rational = share(membership, ShopperType.RATIONAL);
    double impulsive = share(membership, ShopperType.IMPULSIVE);
    return rational + impulsive == 0 ? 0 : (rational - impulsive) / (rational + impulsive);
  }
}

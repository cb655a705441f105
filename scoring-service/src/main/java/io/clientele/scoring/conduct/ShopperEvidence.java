package io.clientele.scoring.conduct;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The indicators of one person, each measured once. */
record ShopperEvidence(List<Told> all) {

  /** An indicator of the person. */
  record Told(Indicator indicator, Measured measured, double steps) {

    double contribution(ShopperType type) {
      return steps * indicator.weight(type);
    }
  }

  static ShopperEvidence of(List<Indicator> indicators, Conduct conduct) {
    return new ShopperEvidence(
        indicators.stream()
            .map(indicator -> {
              Measured measured = indicator.figure().of(conduct);
              return new Told(indicator, measured, indicator.steps(measured));
            })
            .toList());
  }

  /** The softmax of the types' scores, by the temperature. */
  Map<ShopperType, Double> membership(double temperature) {
    Map<ShopperType, Double> shares = new EnumMap<>(ShopperType.class);
    for (ShopperType type : ShopperType.values()) {
      shares.put(type, score(type) / temperature);
    }
    double highest = shares.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    shares.replaceAll((type, score) -> Math.exp(score - highest));
    double sum = 0;
    for (double share : shares.values()) {
      sum += share;
    }
    double total = sum;
    shares.replaceAll((type, share) -> share / total);
    return shares;
  }

  private double score(ShopperType type) {
    double score = 0;
    for (Told one : all) {
      score += one.contribution(type);
    }
    return score;
  }

  /** The share of a type's weights, in [0, 1], that has evidence. */
  double told(ShopperType type) {
    double told = 0;
    double weights = 0;
    for (Told one : all) {
      double weight = Math.abs(one.indicator().weight(type));
      weights += weight;
      told += weight * one.indicator().trust(one.measured());
    }
    return told / weights;
  }

  /** What counts most for or against a type, the strongest first. */
  List<Clue> clues(ShopperType type, int most) {
    return all.stream()
        .filter(one -> one.contribution(type) != 0)
        .map(one -> Clue.of(one.indicator().name(), one.measured().value(), one.contribution(type)))
        .sorted(
            Comparator.comparingDouble((Clue clue) -> -Math.abs(clue.contribution()))
                .thenComparing(Clue::indicator))
        .limit(most)
        .toList();
  }
}

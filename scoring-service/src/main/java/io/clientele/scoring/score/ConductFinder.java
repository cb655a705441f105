package io.clientele.scoring.score;

import io.clientele.scoring.conduct.Clue;
import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.conduct.ShopperFinding;
import io.clientele.scoring.conduct.ShopperType;
import io.clientele.scoring.conduct.Trait;
import io.clientele.scoring.filter.Dimensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what follows from how a person shops: the type of shopper and the habits. */
record ConductFinder(ConductPolicy policy) {

  private static final String SHOPPER_METHOD = "indicator-scorecard";
  private static final String HABIT_METHOD = "habit-bands";

  List<Finding> find(Conduct conduct) {
    List<Finding> findings = new ArrayList<>();
    findings.add(shopperType(policy.types().find(conduct)));
    policy.habits().find(conduct).forEach(trait -> findings.add(habit(trait)));
    return findings;
  }

  private Finding shopperType(ShopperFinding found) {
    ShopperType type = found.type();
    Map<String, Double> membership = new TreeMap<>();
    found.membership().forEach((one, share) -> membership.put(one.label(), share));
    return new Finding(
        ConductPolicy.SHOPPER_TYPE,
        type == null ? Dimensions.UNKNOWN : type.label(),
        found.confidence(),
        evidence(found.clues()),
        SHOPPER_METHOD,
        policy.types().version(),
        found.balance(),
        new Detail.Shopper(membership, found.balance()));
  }

  private Finding habit(Trait trait) {
    return new Finding(
        trait.dimension(),
        trait.told() ? trait.label() : Dimensions.UNKNOWN,
        trait.confidence(),
        evidence(trait.clues()),
        HABIT_METHOD,
        policy.habits().version(),
        trait.score(),
        new Detail.None());
  }

  private static List<Evidence> evidence(List<Clue> clues) {
    return clues.stream()
        .map(clue -> new Evidence(clue.indicator(), clue.value(), clue.contribution()))
        .toList();
  }
}

package io.clientele.scoring.need;

import io.clientele.scoring.basket.CoPurchaseRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules of what is bought together, found by what somebody has. */
public final class Companions {

  /** No rules. */
  public static final Companions NONE = new Companions(List.of(), 1);

  // By the first item on the left: who has them all has that one.
  private final Map<String, List<CoPurchaseRule>> byFirst = new HashMap<>();

  /**
   * The rules with one item on the right.
   *
   * @param leastLift the others are left out
   */
  public Companions(List<CoPurchaseRule> rules, double leastLift) {
    for (CoPurchaseRule rule : rules) {
      if (rule.consequent().size() == 1 && rule.lift() >= leastLift) {
        byFirst.computeIfAbsent(rule.antecedent().getFirst(), _ -> new ArrayList<>()).add(rule);
      }
    }
  }

  /**
   * What is missing beside what somebody has: the best rule for each item, the greatest confidence
   * first, then the greatest lift.
   */
  List<CoPurchaseRule> missing(Set<String> owned, int most) {
    Comparator<CoPurchaseRule> best =
        Comparator.comparingDouble(CoPurchaseRule::confidence)
            .thenComparingDouble(CoPurchaseRule::lift)
            .reversed()
            .thenComparing(rule -> rule.consequent().getFirst())
            .thenComparing(rule -> String.join("\n", rule.antecedent()));
    Map<String, CoPurchaseRule> byItem = new HashMap<>();
    for (String item : owned) {
      for (CoPurchaseRule rule : byFirst.getOrDefault(item, List.of())) {
        String missing = rule.consequent().getFirst();
        if (!owned.contains(missing) && owned.containsAll(rule.antecedent())) {
          byItem.merge(missing, rule, (a, b) -> best.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    return byItem.values().stream().sorted(best).limit(most).toList();
  }
}

package io.clientele.scoring.interest;

import io.clientele.scoring.significance.Binomial;
import io.clientele.scoring.significance.FalseDiscovery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the interests of a person in what was bought and looked at.
 *
 * <p>The lift of a category is {@code (w b + v) / (w B p + V q)}: b of B purchases and v of V looks
 * were of it, w weighs a purchase, p and q are everybody's shares of it. The test does not weigh,
 * or a purchase would be three observations: b + v of B + V by chance, each with its own share.
 * Their number has at most the tail of the binomial distribution of the mean share (W. Hoeffding,
 * 1956), which is the p-value. It is corrected (Benjamini and Hochberg) for all categories that
 * there are, also for those the person never turned to.
 */
public final class Interests {

  private Interests() {}

  /**
   * What a person did in each category.
   *
   * @param bought lines by category
   * @param allBought lines of every category, also of those that are not named
   * @param viewed products looked at by category
   * @param allViewed of every category
   */
  public record Turns(
      Map<String, Long> bought, long allBought, Map<String, Long> viewed, long allViewed) {

    public Turns {
      bought = Map.copyOf(bought);
      viewed = Map.copyOf(viewed);
    }

    /** Purchases and looks. */
    public long all() {
      return allBought + allViewed;
    }
  }

  private record Tested(String category, double lift, double test, long count) {}

  /** The interests, the surest first. */
  public static List<Interest> of(Turns turns, CategoryShares everybody, InterestPolicy policy) {
    if (turns.all() == 0 || everybody.size() < 2) {
      return List.of();
    }
    Set<String> categories = new TreeSet<>(turns.bought().keySet());
    categories.addAll(turns.viewed().keySet());
    List<Tested> tested = new ArrayList<>();
    for (String category : categories) {
      tested.add(test(category, turns, everybody, policy.purchaseWeight()));
    }
    FalseDiscovery corrected =
        FalseDiscovery.of(
            Math.max(everybody.size(), tested.size()),
            tested.stream().mapToDouble(Tested::test).toArray());
    return tested.stream()
        .filter(one -> one.count >= policy.leastCount() && one.lift >= policy.leastLift())
        .map(one -> new Interest(one.category, one.lift, corrected.corrected(one.test), one.count))
        .filter(one -> one.pValue() <= policy.maxPValue())
        .sorted(
            Comparator.comparingDouble(Interest::pValue)
                .thenComparing(Comparator.comparingDouble(Interest::lift).reversed())
                .thenComparing(Interest::category))
        .limit(policy.most())
        .toList();
  }

  private static Tested test(
      String category, Turns turns, CategoryShares everybody, double purchaseWeight) {
    long bought = turns.bought().getOrDefault(category, 0L);
    long viewed = turns.viewed().getOrDefault(category, 0L);
    double expectedBought = turns.allBought() * everybody.ofBought(category);
    double expectedViewed = turns.allViewed() * everybody.ofViewed(category);
    double lift =
        (purchaseWeight * bought + viewed) / (purchaseWeight * expectedBought + expectedViewed);
    double expected = expectedBought + expectedViewed;
    long count = bought + viewed;
    // Hoeffding's bound holds from one more than expected on; below, nothing would be significant.
    double test =
        count < expected + 1
            ? 1
            : Binomial.atLeast(count, turns.all(), Math.min(1, expected / turns.all()));
    return new Tested(category, lift, test, count);
  }
}

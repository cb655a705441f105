package io.clientele.scoring.basket;

import io.clientele.scoring.significance.FalseDiscovery;
import io.clientele.scoring.significance.FisherExact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * The rules of frequent sets, the greatest lift first. Every way to split a set in two is one test,
 * whichever side is the antecedent; the correction is for all of them, also for those that are too
 * weak to be rules.
 */
public final class RuleBook {

  private static final int OFTEN = 4_096;

  private final Baskets baskets;
  private final ItemSetSearch.Found found;
  private final FalseDiscovery tests;
  private final List<Candidate> rules;

  /** A set's node, which of its items are the antecedent, and what is counted. */
  private record Candidate(
      int node, int antecedent, double confidence, double lift, double leverage, double test) {}

  private RuleBook(
      Baskets baskets, ItemSetSearch.Found found, FalseDiscovery tests, List<Candidate> rules) {
    this.baskets = baskets;
    this.found = found;
    this.tests = tests;
    this.rules = rules;
  }

  /**
   * The rules of the sets.
   *
   * @param most before the correction
   * @throws ItemSets.TooManyException where there are more
   */
  static RuleBook of(
      Baskets baskets,
      ItemSetSearch.Found found,
      MiningLimits limits,
      int most,
      DoubleConsumer progress) {
    ItemSets sets = found.sets();
    double[] tests = new double[Math.toIntExact(sets.splits())];
    List<Candidate> rules = new ArrayList<>();
    int made = 0;
    for (int node = 0; node < sets.size(); node++) {
      if (node % OFTEN == 0) {
        progress.accept((double) node / sets.size());
      }
      int[] ranks = sets.ranks(node);
      int all = (1 << ranks.length) - 1;
      // The last item always on the right: each split once.
      for (int left = 1; left <= all >> 1; left++) {
        Split split = new Split(sets, node, ranks, left, all ^ left, baskets.size());
        tests[made++] = split.test;
        split.addTo(rules, limits);
      }
      if (rules.size() > most) {
        throw new ItemSets.TooManyException();
      }
    }
    FalseDiscovery corrected = FalseDiscovery.of(tests);
    rules.removeIf(rule -> corrected.corrected(rule.test) > limits.maxPValue());
    rules.sort(
        Comparator.comparingDouble(Candidate::lift)
            .thenComparingDouble(Candidate::confidence)
            .reversed());
    return new RuleBook(baskets, found, corrected, rules);
  }

  private static final class Split {
    final double test;
    private final int node;
    private final int left;
    private final int right;
    private final double both;
    private final double first;
    private final double second;
    private final double all;

    Split(ItemSets sets, int node, int[] ranks, int left, int right, int baskets) {
      this.node = node;
      this.left = left;
      this.right = right;
      both = sets.count(node);
      first = sets.count(ranks, left);
      second = sets.count(ranks, right);
      all = baskets;
      test = FisherExact.greater((long) both, (long) first, (long) second, baskets);
    }

    void addTo(List<Candidate> rules, MiningLimits limits) {
      // Lift and leverage do not know left from right.
      double lift = both / first / (second / all);
      if (lift >= limits.minLift()) {
        double leverage = both / all - first / all * (second / all);
        add(rules, limits, left, both / first, lift, leverage);
        add(rules, limits, right, both / second, lift, leverage);
      }
    }

    private void add(
        List<Candidate> rules,
        MiningLimits limits,
        int antecedent,
        double confidence,
        double lift,
        double leverage) {
      if (confidence >= limits.minConfidence()) {
        rules.add(new Candidate(node, antecedent, confidence, lift, leverage, test));
      }
    }
  }

  /** How many rules there are. */
  public int size() {
    return rules.size();
  }

  /** How many frequent sets there are, single items among them. */
  public int frequentSets() {
    return found.sets().size();
  }

  /** One of the rules; 0 has the greatest lift. */
  public CoPurchaseRule rule(int number) {
    Candidate rule = rules.get(number);
    int[] ranks = found.sets().ranks(rule.node);
    int count = found.sets().count(rule.node);
    return new CoPurchaseRule(
        names(ranks, rule.antecedent),
        names(ranks, ~rule.antecedent),
        (double) count / baskets.size(),
        rule.confidence,
        rule.lift,
        rule.leverage,
        tests.corrected(rule.test),
        count);
  }

  private List<String> names(int[] ranks, int mask) {
    return IntStream.range(0, ranks.length)
        .filter(i -> (mask >> i & 1) == 1)
        .mapToObj(i -> baskets.name(found.item(ranks[i])))
        .sorted()
        .toList();
  }
}

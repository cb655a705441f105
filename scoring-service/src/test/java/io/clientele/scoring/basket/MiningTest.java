package io.clientele.scoring.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.significance.FalseDiscovery;
import io.clientele.scoring.significance.FisherExact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MiningTest {

  private static final long PLENTY = 1L << 28;

  private static Baskets pack(List<? extends Set<String>> baskets) {
    Baskets.Builder builder = new Baskets.Builder();
    baskets.forEach(basket -> {
      builder.next();
      basket.forEach(builder::add);
    });
    return builder.build();
  }

  private static Mining mine(List<? extends Set<String>> baskets, MiningLimits limits) {
    return Mining.of(pack(baskets), limits, PLENTY, done -> {});
  }

  private static List<CoPurchaseRule> rules(Mining mining) {
    return IntStream.range(0, mining.rules().size()).mapToObj(mining.rules()::rule).toList();
  }

  private static MiningLimits limits(double support, double confidence, int items) {
    return new MiningLimits(support, confidence, 1, items, 1_000, 1);
  }

  /** Counts every subset of every basket. */
  private static Map<Set<String>, Integer> frequent(
      List<? extends Set<String>> baskets, double support, int mostItems) {
    Map<Set<String>, Integer> counts = new HashMap<>();
    for (Set<String> basket : baskets) {
      List<String> items = List.copyOf(basket);
      for (int mask = 1; mask < 1 << items.size(); mask++) {
        if (Integer.bitCount(mask) <= mostItems) {
          counts.merge(part(items, mask), 1, Integer::sum);
        }
      }
    }
    counts.values().removeIf(count -> (double) count / baskets.size() < support);
    return counts;
  }

  private static Set<String> part(List<String> items, int mask) {
    Set<String> part = new TreeSet<>();
    for (int i = 0; i < items.size(); i++) {
      if ((mask >> i & 1) == 1) {
        part.add(items.get(i));
      }
    }
    return part;
  }

  private static List<CoPurchaseRule> bruteForce(
      Map<Set<String>, Integer> sets, int all, MiningLimits limits) {
    List<CoPurchaseRule> rules = new ArrayList<>();
    List<Double> tests = new ArrayList<>();
    sets.forEach((set, both) -> {
      List<String> items = List.copyOf(set);
      for (int mask = 1; mask < (1 << items.size()) - 1; mask++) {
        Set<String> left = part(items, mask);
        Set<String> right = part(items, ~mask);
        double a = Objects.requireNonNull(sets.get(left));
        double c = Objects.requireNonNull(sets.get(right));
        double test = FisherExact.greater(both, (long) a, (long) c, all);
        if ((mask & 1) == 0) {
          tests.add(test);
        }
        double confidence = both / a;
        double lift = confidence * all / c;
        rules.add(
            new CoPurchaseRule(
                List.copyOf(left),
                List.copyOf(right),
                (double) both / all,
                confidence,
                lift,
                (double) both / all - a * c / all / all,
                test,
                both));
      }
    });
    FalseDiscovery corrected =
        FalseDiscovery.of(tests.stream().mapToDouble(Double::doubleValue).toArray());
    return rules.stream()
        .map(rule ->
            new CoPurchaseRule(
                rule.antecedent(),
                rule.consequent(),
                rule.support(),
                rule.confidence(),
                rule.lift(),
                rule.leverage(),
                corrected.corrected(rule.pValue()),
                rule.baskets()))
        .filter(rule ->
            rule.confidence() >= limits.minConfidence()
                && rule.lift() >= limits.minLift()
                && rule.pValue() <= limits.maxPValue())
        .toList();
  }

  private static Map<String, CoPurchaseRule> byName(List<CoPurchaseRule> rules) {
    Map<String, CoPurchaseRule> byName = new TreeMap<>();
    rules.forEach(rule -> byName.put(rule.antecedent() + " -> " + rule.consequent(), rule));
    assertThat(byName).hasSameSizeAs(rules);
    return byName;
  }

  private static List<Set<String>> random(Random random) {
    int items = 2 + random.nextInt(9);
    double share = 0.1 + random.nextDouble() * 0.7;
    return Stream.generate(() -> basket(random, items, share))
        .filter(basket -> !basket.isEmpty())
        .limit(1 + random.nextInt(140))
        .toList();
  }

  private static Set<String> basket(Random random, int items, double share) {
    Set<String> basket = new HashSet<>();
    for (int item = 0; item < items; item++) {
      if (random.nextDouble() < share) {
        basket.add("item " + item);
      }
    }
    return basket;
  }

  @Test
  void setsAndRulesAreThoseOfBruteForce() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      List<Set<String>> baskets = random(random);
      // Off the shares that counts can have, where rounding would decide.
      MiningLimits limits =
          new MiningLimits(
              0.02 + 0.3 * random.nextDouble(),
              0.05 + 0.9 * random.nextDouble(),
              0.5 + random.nextDouble(),
              2 + random.nextInt(5),
              1_000,
              random.nextBoolean() ? 1 : 0.05);
      Map<Set<String>, Integer> sets = frequent(baskets, limits.minSupport(), limits.maxItems());
      Mining mining = mine(baskets, limits);
      assertThat(mining.rules().frequentSets()).as("seed " + seed).isEqualTo(sets.size());
      Map<String, CoPurchaseRule> expected = byName(bruteForce(sets, baskets.size(), limits));
      Map<String, CoPurchaseRule> found = byName(rules(mining));
      assertThat(found.keySet()).as("seed " + seed).isEqualTo(expected.keySet());
      found.forEach((name, rule) ->
          assertThat(rule)
              .as("%s, %s", mining.baskets(), name)
              .usingRecursiveComparison()
              .withComparatorForType(
                  (Double a, Double b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
              .isEqualTo(expected.get(name)));
    }
  }

  @Test
  void rulesStandByFallingLift() {
    assertThat(rules(mine(random(new Random(5)), limits(0.02, 0.1, 4))))
        .isSortedAccordingTo(Comparator.comparingDouble(CoPurchaseRule::lift).reversed());
  }

  @Test
  void ofAGiantBasketOnlyTheMostFrequentItemsCount() {
    List<Set<String>> baskets = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      baskets.add(Set.of("bread", "butter"));
    }
    Set<String> giant = new HashSet<>(Set.of("bread", "butter"));
    IntStream.range(0, 5_000).forEach(item -> giant.add("item " + item));
    baskets.add(giant);
    Mining mining = mine(baskets, MiningLimits.DEFAULTS);
    assertThat(mining.capped()).isEqualTo(1);
    assertThat(mining.items()).isEqualTo(5_002);
    Baskets capped = pack(baskets).capped(200).baskets();
    assertThat(capped.size(40)).isEqualTo(200);
    assertThat(capped.frequencies()).contains(41, 41);
  }

  @Test
  void supportIsRaisedUntilTheMemoryDoesAndThatIsSaid() {
    // Twenty items that are all in one half of the baskets: each set of them is frequent.
    Set<String> many = new TreeSet<>();
    IntStream.range(0, 20).forEach(item -> many.add("item " + item));
    List<Set<String>> baskets = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      baskets.add(i % 2 == 0 ? many : Set.of("bread", "butter"));
    }
    MiningLimits limits = new MiningLimits(0.1, 0.1, 3, 6, 200, 1);
    Mining enough = Mining.of(pack(baskets), limits, PLENTY, done -> {});
    assertThat(enough.raisedSupport()).isZero();
    assertThat(enough.rules().frequentSets()).isGreaterThan(60_000);
    Mining less = Mining.of(pack(baskets), limits, 1 << 20, done -> {});
    assertThat(less.raisedSupport()).isGreaterThan(0.5);
    assertThat(less.rules().frequentSets()).isZero();
  }

  @Test
  void nothingBoughtMakesNoRules() {
    Mining mining = mine(List.of(), MiningLimits.DEFAULTS);
    assertThat(mining.baskets()).isZero();
    assertThat(mining.rules().size()).isZero();
  }

  @Test
  void anItemToldTwiceIsInTheBasketOnce() {
    Baskets baskets = new Baskets.Builder().next().add("a").add("b").add("a").next().next().build();
    assertThat(baskets.size()).isEqualTo(1);
    assertThat(baskets.frequencies()).containsExactly(1, 1);
  }

  @Test
  void limitsThatMakeNoSenseAreRefusedByName() {
    assertThatThrownBy(() -> limits(Double.NaN, 0.1, 3))
        .isInstanceOfSatisfying(
            ClienteleException.class, e -> assertThat(e.field()).isEqualTo("min_support"));
    assertThatThrownBy(() -> limits(0.1, 0.1, 7))
        .isInstanceOfSatisfying(
            ClienteleException.class, e -> assertThat(e.field()).isEqualTo("max_items"));
    assertThatThrownBy(() -> new MiningLimits(0.1, 0.1, 1, 3, 1_001, 1))
        .isInstanceOfSatisfying(
            ClienteleException.class, e -> assertThat(e.field()).isEqualTo("max_basket"));
    assertThatThrownBy(() -> new MiningLimits(0.1, 0.1, Double.POSITIVE_INFINITY, 3, 200, 1))
        .isInstanceOfSatisfying(
            ClienteleException.class, e -> assertThat(e.field()).isEqualTo("min_lift"));
    assertThat(limits(0.07, 0.1, 3).leastBaskets(100)).isEqualTo(7);
  }
}

package io.clientele.scoring.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The category is the last word of the description. */
class OnlineRetailCategoriesTest {

  private static final long BUDGET = 256L << 20;
  private static final Instant JANUARY = Instant.parse("2011-01-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2011-04-01T00:00:00Z");

  // Wholesale orders touch many categories: only what is common, and of them only pairs.
  private static final MiningLimits PAIRS = new MiningLimits(0.03, 0.1, 2, 2, 200, 0.05);

  private static List<CoPurchaseRule> rules(
      Retail retail, MiningLimits limits, Instant from, Instant until) {
    Baskets baskets =
        retail.baskets(
            sold -> !sold.at().isBefore(from) && sold.at().isBefore(until), Retail.Sold::category);
    Mining mining = Mining.of(baskets, limits, BUDGET, done -> {});
    System.out.printf(
        Locale.ROOT,
        "%s: %d baskets (%d capped), %d categories, %d frequent sets, %d rules, raised to %.4f%n",
        from,
        mining.baskets(),
        mining.capped(),
        mining.items(),
        mining.rules().frequentSets(),
        mining.rules().size(),
        mining.raisedSupport());
    return IntStream.range(0, mining.rules().size()).mapToObj(mining.rules()::rule).toList();
  }

  private static void print(Stream<CoPurchaseRule> rules, int most) {
    rules
        .limit(most)
        .forEach(rule ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.4f | %.3f | %.1f | %.4f | %.0e |%n",
                rule.antecedent().getFirst().toLowerCase(Locale.ROOT),
                rule.consequent().getFirst().toLowerCase(Locale.ROOT),
                rule.support(),
                rule.confidence(),
                rule.lift(),
                rule.leverage(),
                rule.pValue()));
  }

  private static List<String> sides(CoPurchaseRule rule) {
    return List.of(rule.antecedent().getFirst(), rule.consequent().getFirst());
  }

  @Test
  void rulesOfCategories() throws IOException {
    Retail retail = Retail.read();
    assertThat(rules(retail, MiningLimits.DEFAULTS, Instant.EPOCH, Instant.MAX))
        .hasSizeGreaterThan(100_000);
    List<CoPurchaseRule> pairs = rules(retail, PAIRS, Instant.EPOCH, Instant.MAX);
    print(pairs.stream(), 16);
    System.out.println("by leverage");
    print(
        pairs.stream().sorted(Comparator.comparingDouble(CoPurchaseRule::leverage).reversed()), 8);
    assertThat(pairs).hasSizeBetween(50, 1_000);
    assertThat(pairs).anyMatch(rule -> sides(rule).equals(List.of("CUPS", "PLATES")));
  }

  @Test
  void aWindowHasTheRulesOfItsSeason() throws IOException {
    Retail retail = Retail.read();
    List<CoPurchaseRule> december = rules(retail, PAIRS, Instant.EPOCH, JANUARY);
    List<CoPurchaseRule> spring = rules(retail, PAIRS, APRIL, Instant.MAX);
    Set<List<String>> both =
        december.stream().map(OnlineRetailCategoriesTest::sides).collect(Collectors.toSet());
    both.retainAll(spring.stream().map(OnlineRetailCategoriesTest::sides).toList());
    System.out.println(both.size() + " in both; in December alone");
    print(december.stream().filter(rule -> !both.contains(sides(rule))), 10);
    print(december.stream().filter(rule -> sides(rule).contains("CHRISTMAS")), 6);
    System.out.println("in April and May alone");
    print(spring.stream().filter(rule -> !both.contains(sides(rule))), 10);
    assertThat(december).anyMatch(rule -> sides(rule).contains("CHRISTMAS"));
    assertThat(spring).noneMatch(rule -> sides(rule).contains("CHRISTMAS"));
  }

  /** Categories of each purchase, by time, by customer. */
  private static Map<String, SortedMap<Instant, Set<String>>> courses(Retail retail) {
    Map<String, SortedMap<Instant, Set<String>>> courses = new TreeMap<>();
    for (Retail.Sold sold : retail.sold()) {
      if (!sold.customer().isEmpty() && !sold.category().isEmpty()) {
        courses
            .computeIfAbsent(sold.customer(), _ -> new TreeMap<>())
            .computeIfAbsent(sold.at(), _ -> new TreeSet<>())
            .add(sold.category());
      }
    }
    return courses;
  }

  private static Successions successions(Map<String, SortedMap<Instant, Set<String>>> courses) {
    Set<String> known =
        Set.copyOf(
            usual(
                courses.values().stream()
                    .flatMap(course -> course.values().stream().flatMap(Set::stream))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
                500));
    Successions.Builder builder = new Successions.Builder(known);
    courses
        .values()
        .forEach(course -> {
          builder.nextCustomer();
          course
              .values()
              .forEach(purchase -> {
                builder.nextPurchase();
                purchase.forEach(builder::add);
              });
        });
    return builder.build();
  }

  /** How many of the categories that were told came. */
  private static final class Told {
    private long told;
    private long came;
    private double probability;

    void add(String category, double chance, Set<String> next) {
      told++;
      came += next.contains(category) ? 1 : 0;
      probability += chance;
    }

    double share() {
      return (double) came / told;
    }

    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d told, %.1f %% came, %.1f %% expected%n",
          what,
          told,
          100 * share(),
          100 * probability / told);
    }
  }

  private static List<String> usual(Map<String, Long> shares, int most) {
    return shares.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void whatComesNextIsToldBetterThanByWhatIsUsual() throws IOException {
    Map<String, SortedMap<Instant, Set<String>>> before = new TreeMap<>();
    Map<String, Set<String>> next = new TreeMap<>();
    courses(Retail.read())
        .forEach((customer, course) -> {
          SortedMap<Instant, Set<String>> early = course.headMap(APRIL);
          SortedMap<Instant, Set<String>> late = course.tailMap(APRIL);
          if (!early.isEmpty()) {
            before.put(customer, early);
            if (!late.isEmpty()) {
              next.put(customer, late.sequencedValues().getFirst());
            }
          }
        });
    Successions found = successions(before);
    List<String> usual = usual(found.shares(), 5);
    Told five = new Told();
    Told byUsual = new Told();
    Told marked = new Told();
    Told markedByOthers = new Told();
    next.forEach((customer, came) -> {
      SortedMap<Instant, Set<String>> course = Objects.requireNonNull(before.get(customer));
      List<Successions.Next> all = found.next(course.sequencedValues().getLast(), 500);
      all.stream().limit(5).forEach(one -> five.add(one.category(), one.probability(), came));
      usual.forEach(one -> byUsual.add(one, share(found, one), came));
      all.stream()
          .filter(one -> one.lift() >= 2 && one.probability() >= 0.1)
          .forEach(one -> {
            marked.add(one.category(), one.probability(), came);
            next.values()
                .forEach(other ->
                    markedByOthers.add(one.category(), share(found, one.category()), other));
          });
    });
    System.out.printf("%d customers came again; usual is %s%n", next.size(), usual);
    five.print("the first five");
    byUsual.print("the five most usual");
    marked.print("probability 0.1 and lift 2");
    markedByOthers.print("the same, by everybody");
    found.after().keySet().stream()
        .flatMap(category -> found.next(List.of(category), 500).stream())
        .filter(one -> one.probability() >= 0.3)
        .sorted(Comparator.comparingDouble(Successions.Next::lift).reversed())
        .limit(12)
        .forEach(System.out::println);
    assertThat(five.share()).isGreaterThan(byUsual.share());
    assertThat(marked.share()).isGreaterThan(1.5 * markedByOthers.share());
  }

  private static double share(Successions found, String category) {
    return (double) found.shares().getOrDefault(category, 0L) / found.purchases();
  }
}

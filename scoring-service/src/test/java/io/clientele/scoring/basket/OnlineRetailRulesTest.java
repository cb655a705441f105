package io.clientele.scoring.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnlineRetailRulesTest {

  private static final long BUDGET = 256L << 20;

  private static List<CoPurchaseRule> rules(Mining mining) {
    return IntStream.range(0, mining.rules().size()).mapToObj(mining.rules()::rule).toList();
  }

  @Test
  void teacupsGoTogether() throws IOException {
    Retail retail = Retail.read();
    Mining mining = Mining.of(retail.baskets(), MiningLimits.DEFAULTS, BUDGET, done -> {});
    System.out.printf(
        Locale.ROOT,
        "%d baskets (%d capped), %d items, %d frequent sets, %d rules%n",
        mining.baskets(),
        mining.capped(),
        mining.items(),
        mining.rules().frequentSets(),
        mining.rules().size());
    List<CoPurchaseRule> rules = rules(mining);
    rules.stream().limit(12).forEach(rule -> print(rule, retail));
    assertThat(mining.baskets()).isEqualTo(8_455);
    assertThat(rules).allSatisfy(rule -> assertThat(rule.pValue()).isBetween(0.0, 0.05));
    // Pink, green and roses regency teacups and saucers.
    assertThat(rules)
        .anySatisfy(rule -> {
          assertThat(rule.antecedent()).containsExactly("22698", "22699");
          assertThat(rule.consequent()).containsExactly("22697");
          assertThat(rule.lift()).isGreaterThan(10);
        });
  }

  @Test
  void setsAreThoseOfTheTextbook() throws IOException {
    Baskets baskets = Retail.read().baskets();
    for (double support : new double[] {0.01, 0.02}) {
      MiningLimits limits = new MiningLimits(support, 0.1, 1, 4, 1_000, 1);
      int least = limits.leastBaskets(baskets.size());
      assertThat(Mining.of(baskets, limits, BUDGET, done -> {}).rules().frequentSets())
          .isEqualTo(TextbookFpGrowth.count(baskets, least, 4));
    }
  }

  /** {@code -Dclientele.benchmark=true} prints how many times as fast as the textbook it is. */
  @Test
  void howFastItIsBesideTheTextbook() throws IOException {
    assumeThat(Boolean.getBoolean("clientele.benchmark"))
        .as("a benchmark runs with -Dclientele.benchmark=true")
        .isTrue();
    Baskets baskets = Retail.read().baskets();
    for (double support : new double[] {0.01, 0.005, 0.003}) {
      MiningLimits limits = new MiningLimits(support, 0.1, 1, 4, 1_000, 1);
      int least = limits.leastBaskets(baskets.size());
      double own = Double.MAX_VALUE;
      double sets = Double.MAX_VALUE;
      double textbook = Double.MAX_VALUE;
      for (int round = 0; round < 5; round++) {
        long start = System.nanoTime();
        ItemSetSearch.find(baskets, least, 4, BUDGET, done -> {});
        long middle = System.nanoTime();
        TextbookFpGrowth.count(baskets, least, 4);
        long end = System.nanoTime();
        Mining.of(baskets, limits, BUDGET, done -> {});
        sets = Math.min(sets, (middle - start) / 1e6);
        textbook = Math.min(textbook, (end - middle) / 1e6);
        own = Math.min(own, (System.nanoTime() - end) / 1e6);
      }
      System.out.printf(
          Locale.ROOT,
          "support %s: sets %.1f ms, %.1f times as fast as FP-growth by the book (%.1f ms); with"
              + " rules and tests %.1f ms%n",
          support,
          sets,
          textbook / sets,
          textbook,
          own);
    }
  }

  private static void print(CoPurchaseRule rule, Retail retail) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.4f | %.3f | %.1f | %.4f | %.1e |%n",
        names(rule.antecedent(), retail),
        names(rule.consequent(), retail),
        rule.baskets(),
        rule.support(),
        rule.confidence(),
        rule.lift(),
        rule.leverage(),
        rule.pValue());
  }

  private static String names(List<String> items, Retail retail) {
    return items.stream()
        .map(item ->
            item + " " + retail.descriptions().getOrDefault(item, "").toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" + "));
  }

  /**
   * With rules that another program found: {@code -Dclientele.other.rules=} a file of lines of
   * antecedent, consequent (items joined by +), support, confidence, lift and leverage by tabs;
   * support and items as told.
   */
  @Test
  void rulesAreThoseOfAnotherProgram() throws IOException {
    String other = System.getProperty("clientele.other.rules", "");
    assumeThat(other).as("clientele.other.rules names no file").isNotEmpty();
    Retail retail = Retail.read();
    MiningLimits limits =
        new MiningLimits(
            Double.parseDouble(System.getProperty("clientele.other.support", "0.01")),
            0.1,
            1,
            Integer.getInteger("clientele.other.items", 3),
            1_000,
            1);
    Baskets baskets = retail.baskets();
    Mining mining = Mining.of(baskets, limits, BUDGET, done -> {});
    Map<String, CoPurchaseRule> own = new HashMap<>();
    rules(mining)
        .forEach(rule ->
            own.put(
                String.join("+", rule.antecedent()) + '\t' + String.join("+", rule.consequent()),
                rule));
    List<String> lines = Files.readAllLines(Path.of(other));
    double greatest = 0;
    for (String line : lines) {
      String[] field = line.split("\t", -1);
      String sides = field[0] + '\t' + field[1];
      assertThat(own).as(line).containsKey(sides);
      CoPurchaseRule rule = Objects.requireNonNull(own.get(sides));
      double[] figures = {rule.support(), rule.confidence(), rule.lift(), rule.leverage()};
      for (int i = 0; i < 4; i++) {
        greatest = Math.max(greatest, Math.abs(figures[i] - Double.parseDouble(field[2 + i])));
      }
    }
    assertThat(own).hasSameSizeAs(lines);
    assertThat(greatest).isLessThan(1e-9);
    System.out.printf("%d rules, the greatest difference %.1e%n", lines.size(), greatest);
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      int found = Mining.of(baskets, limits, BUDGET, done -> {}).rules().size();
      System.out.printf(
          Locale.ROOT, "%d rules in %.1f ms%n", found, (System.nanoTime() - start) / 1e6);
    }
  }
}

package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clientele.scoring.conduct.Behaviour.Ordered;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Habits of the 2,240 customers of marketing_campaign.csv, of whom it says how many purchases they
 * made by which channel and how many with a discount. The file has neither days nor amounts of
 * single purchases nor which of them the discounts went with: each purchase becomes an order of one
 * line, a day after the other, and the first ones get the discounts. Neither habit looks at that.
 */
class CampaignHabitsTest {

  private static final Instant FIRST = Instant.parse("2014-01-01T12:00:00Z");
  private static final Map<String, String> CHANNELS =
      Map.of(
          "NumWebPurchases", "web", "NumCatalogPurchases", "catalog", "NumStorePurchases", "store");

  /** What the file says of somebody, by column. */
  private record Customer(Map<String, String> fields) {

    int count(String column) {
      return Integer.parseInt(fields.getOrDefault(column, ""));
    }

    boolean earns() {
      return !fields.getOrDefault("Income", "").isEmpty();
    }

    boolean child() {
      return count("Kidhome") + count("Teenhome") > 0;
    }

    Conduct conduct() {
      List<Line> lines = new ArrayList<>();
      List<Ordered> orders = new ArrayList<>();
      CHANNELS.forEach((column, channel) -> {
        for (int i = 0; i < count(column); i++) {
          OrderKey key = new OrderKey("shop", "o" + orders.size());
          Instant at = FIRST.plus(Duration.ofDays(orders.size()));
          BigDecimal discount =
              orders.size() < count("NumDealsPurchases") ? BigDecimal.ONE : BigDecimal.ZERO;
          orders.add(new Ordered(key, at, BigDecimal.TEN, "USD", channel));
          lines.add(
              new Line(key, at, "", "", BigDecimal.ONE, BigDecimal.TEN, discount, "USD", channel));
        }
      });
      return Shipped.POLICY.conduct(new Behaviour(lines, List.of(), orders, List.of()), Norms.NONE);
    }
  }

  private static List<Customer> customers() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", "../shared/data"))
            .resolve("customers/marketing_campaign.csv");
    assumeThat(file).as("no marketing_campaign.csv on this machine").exists();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String[] columns = lines.getFirst().replace("\uFEFF", "").split(";", -1);
    List<Customer> customers = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(";", -1);
      Map<String, String> fields = new HashMap<>();
      for (int i = 0; i < columns.length; i++) {
        fields.put(columns[i], values[i]);
      }
      customers.add(new Customer(fields));
    }
    return customers;
  }

  private static Map<String, List<Customer>> byLabel(List<Customer> customers, String dimension) {
    Map<String, List<Customer>> labels = new TreeMap<>();
    for (Customer customer : customers) {
      Trait trait =
          Shipped.POLICY.habits().find(customer.conduct()).stream()
              .filter(one -> one.dimension().equals(dimension))
              .findFirst()
              .orElseThrow();
      labels
          .computeIfAbsent(trait.told() ? trait.label() : "UNKNOWN", _ -> new ArrayList<>())
          .add(customer);
    }
    return labels;
  }

  private static double share(List<Customer> customers, Predicate<Customer> condition) {
    return (double) customers.stream().filter(condition).count() / customers.size();
  }

  private static double mean(List<Customer> customers, String column) {
    return customers.stream().mapToInt(one -> one.count(column)).average().orElse(0);
  }

  private static double medianIncome(List<Customer> customers) {
    List<Double> incomes = new ArrayList<>();
    for (Customer customer : customers) {
      if (customer.earns()) {
        incomes.add((double) customer.count("Income"));
      }
    }
    Collections.sort(incomes);
    return incomes.get(incomes.size() / 2);
  }

  private static void print(String dimension, Map<String, List<Customer>> labels) {
    System.out.println(dimension + " | customers | with children | median income | web visits");
    labels.forEach((label, customers) ->
        System.out.printf(
            Locale.ROOT,
            "| %s | %,d | %.1f %% | %,.0f | %.1f |%n",
            label,
            customers.size(),
            100 * share(customers, Customer::child),
            medianIncome(customers),
            mean(customers, "NumWebVisitsMonth")));
  }

  @Test
  void whoHasChildrenOrEarnsLittleBuysOnPromotion() throws IOException {
    List<Customer> customers = customers();
    assertThat(customers).hasSize(2_240);
    Map<String, List<Customer>> labels = byLabel(customers, "promotion_habit");
    print("promotion_habit", labels);
    List<Customer> full = labels.getOrDefault("full_price", List.of());
    List<Customer> some = labels.getOrDefault("some_promotions", List.of());
    List<Customer> mostly = labels.getOrDefault("promotions_mostly", List.of());
    for (List<Customer> more : List.of(some, mostly)) {
      assertThat(share(more, Customer::child)).isGreaterThan(share(full, Customer::child) + 0.1);
      assertThat(medianIncome(more)).isLessThan(medianIncome(full));
    }
    printCells(customers, medianIncome(customers));
  }

  /** Shares with the label by children and income: either of them without the other. */
  private static void printCells(List<Customer> customers, double middle) {
    for (boolean child : List.of(false, true)) {
      for (boolean low : List.of(false, true)) {
        List<Customer> cell =
            customers.stream()
                .filter(Customer::earns)
                .filter(one -> one.child() == child && (one.count("Income") < middle) == low)
                .toList();
        Map<String, List<Customer>> labels = byLabel(cell, "promotion_habit");
        System.out.printf("children %s, below the median %s: %d%n", child, low, cell.size());
        labels.forEach((label, own) ->
            System.out.printf(
                Locale.ROOT, "  %s %.1f %%%n", label, 100.0 * own.size() / cell.size()));
      }
    }
  }

  @Test
  void nearlyEverybodyBuysInTheShopAndElsewhere() throws IOException {
    List<Customer> customers = customers();
    Map<String, List<Customer>> labels = byLabel(customers, "channel_habit");
    print("channel_habit", labels);
    labels.forEach((label, own) ->
        System.out.printf(
            Locale.ROOT,
            "%s: web %.1f, catalog %.1f, store %.1f%n",
            label,
            mean(own, "NumWebPurchases"),
            mean(own, "NumCatalogPurchases"),
            mean(own, "NumStorePurchases")));
    assertThat(labels.getOrDefault("both", List.of())).hasSizeGreaterThan(2_000);
    assertThat(labels).doesNotContainKey("store");
  }
}

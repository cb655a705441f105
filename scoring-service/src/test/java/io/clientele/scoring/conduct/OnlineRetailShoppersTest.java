package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.history.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OnlineRetailShoppersTest {

  private static final String UNKNOWN = "unknown";

  @Test
  void typesLookAsTheyAreCalled() throws IOException {
    Map<String, List<Line>> customers = OnlineRetail.customers();
    Norms norms = OnlineRetail.norms(customers);
    Map<String, List<Conduct>> byType = new TreeMap<>();
    Map<String, List<Conduct>> leaning = new TreeMap<>();
    for (List<Line> lines : customers.values()) {
      Conduct conduct =
          Shipped.POLICY.conduct(new Behaviour(lines, List.of(), List.of(), List.of()), norms);
      ShopperFinding found = Shipped.POLICY.types().find(conduct);
      ShopperType type = found.type();
      if (type == null && found.balance().isPresent()) {
        leaning.computeIfAbsent(found.first().label(), _ -> new ArrayList<>()).add(conduct);
      }
      byType
          .computeIfAbsent(type == null ? UNKNOWN : type.label(), _ -> new ArrayList<>())
          .add(conduct);
    }
    System.out.printf(
        "%-13s%10s%8s%14s%10s%12s%10s%10s%12s%10s%10s%n",
        "type",
        "customers",
        "orders",
        "basket/usual",
        "repeat",
        "cat.repeat",
        "explores",
        "gap CV",
        "price/usual",
        "premium",
        "returned");
    byType.forEach(OnlineRetailShoppersTest::print);
    System.out.println("of the unknown with three orders or more, the type that comes first");
    leaning.forEach(OnlineRetailShoppersTest::print);
    double habitual = mean(byType.getOrDefault("habitual", List.of()), Figure.REPEAT_SHARE);
    double value = mean(byType.getOrDefault("value", List.of()), Figure.PRICE_LEVEL);
    double frugal = mean(byType.getOrDefault("frugal", List.of()), Figure.PRICE_LEVEL);
    byType.forEach((type, all) -> {
      assertThat(mean(all, Figure.REPEAT_SHARE)).as(type).isLessThanOrEqualTo(habitual);
      assertThat(mean(all, Figure.PRICE_LEVEL)).as(type).isBetween(frugal, value);
    });
    assertThat(byType).containsKey(UNKNOWN);
  }

  private static void print(String type, List<Conduct> all) {
    System.out.printf(
        Locale.ROOT,
        "%-13s%10d%8.1f%14.2f%10.2f%12.2f%10.2f%10.2f%12.2f%10.2f%10.2f%n",
        type,
        all.size(),
        all.stream().mapToDouble(one -> one.sum(Sum.ORDERS)).average().orElse(0),
        Math.exp(mean(all, Figure.BASKET_LEVEL)),
        mean(all, Figure.REPEAT_SHARE),
        mean(all, Figure.CATEGORY_REPEAT_SHARE),
        mean(all, Figure.EXPLORATION),
        mean(all, Figure.GAP_VARIATION),
        Math.exp(mean(all, Figure.PRICE_LEVEL)),
        mean(all, Figure.PREMIUM_SHARE),
        mean(all, Figure.RETURN_SHARE));
  }

  private static double mean(List<Conduct> all, Figure figure) {
    return all.stream()
        .map(figure::of)
        .filter(Measured::told)
        .mapToDouble(Measured::value)
        .average()
        .orElse(0);
  }

  @Test
  void habitsOfWholesaleBuyers() throws IOException {
    Map<String, List<Line>> customers = OnlineRetail.customers();
    Norms norms = OnlineRetail.norms(customers);
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (List<Line> lines : customers.values()) {
      Conduct conduct =
          Shipped.POLICY.conduct(new Behaviour(lines, List.of(), List.of(), List.of()), norms);
      for (Trait trait : Shipped.POLICY.habits().find(conduct)) {
        counts
            .computeIfAbsent(trait.dimension(), _ -> new TreeMap<>())
            .merge(trait.told() ? trait.label() : UNKNOWN, 1, Integer::sum);
      }
    }
    counts.forEach((dimension, labels) -> System.out.printf("%-18s %s%n", dimension, labels));
    assertThat(counts.get("promotion_habit")).containsOnlyKeys(UNKNOWN);
    assertThat(counts.get("channel_habit")).containsOnlyKeys(UNKNOWN);
    assertThat(counts.get("category_focus")).containsKeys("broad", UNKNOWN);
  }
}

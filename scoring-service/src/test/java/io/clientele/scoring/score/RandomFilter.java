package io.clientele.scoring.score;

import io.clientele.scoring.Reference.Customer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** A random filter as text, and what it means. */
record RandomFilter(String text, Predicate<Customer> meets) {

  private static final List<String> OPERATORS = List.of("=", "!=", "<", "<=", ">", ">=");

  static RandomFilter of(Random random, int depth) {
    return switch (depth == 0 ? 3 : random.nextInt(4)) {
      case 0 -> {
        RandomFilter part = of(random, depth - 1);
        yield new RandomFilter("NOT (" + part.text + ")", part.meets.negate());
      }
      case 1 -> {
        RandomFilter left = of(random, depth - 1);
        RandomFilter right = of(random, depth - 1);
        yield new RandomFilter(
            "(" + left.text + " AND " + right.text + ")", left.meets.and(right.meets));
      }
      case 2 -> {
        RandomFilter left = of(random, depth - 1);
        RandomFilter right = of(random, depth - 1);
        yield new RandomFilter(
            "(" + left.text + " OR " + right.text + ")", left.meets.or(right.meets));
      }
      default -> comparison(random);
    };
  }

  private static RandomFilter comparison(Random random) {
    return switch (random.nextInt(9)) {
      case 0 ->
          label(
              random,
              "value_tier",
              Customer::tier,
              "platinum",
              "gold",
              "SILVER",
              "bronze",
              "unknown");
      case 1 -> label(random, "Tier", Customer::tier, "\"platinum\"", "'gold'", "Bronze");
      case 2 ->
          label(
              random,
              "lifecycle",
              Customer::lifecycle,
              "prospect",
              "new",
              "active",
              "dormant",
              "churned");
      case 3 ->
          label(
              random,
              "rfm_group",
              Customer::rfm,
              "champions",
              "loyal",
              "lost",
              "at_risk",
              "promising",
              "hibernating",
              "UNKNOWN",
              "need_attention",
              "potential_loyal",
              "new_customers",
              "cannot_lose",
              "about_to_sleep");
      case 4 ->
          random.nextBoolean()
              ? label(
                  random, "satisfaction", Customer::satisfaction, "high", "medium", "low", "UNKNOWN")
              : label(
                  random,
                  "frequency",
                  Customer::frequency,
                  "heavy",
                  "Regular",
                  "light",
                  "inactive",
                  "unknown");
      case 5 ->
          label(
              random,
              "in_top_20_percent",
              customer -> String.valueOf(customer.top()),
              "true",
              "false");
      case 6 -> label(random, "currency", Customer::currency, "EUR", "usd", "GBP");
      case 7 -> number(random, "net_revenue", Customer::net);
      default -> number(random, "orders", customer -> BigDecimal.valueOf(customer.orders()));
    };
  }

  private static RandomFilter label(
      Random random, String field, Function<Customer, String> value, String... labels) {
    String label = labels[random.nextInt(labels.length)];
    String bare = label.replaceAll("['\"]", "");
    Predicate<Customer> equal = customer -> value.apply(customer).equalsIgnoreCase(bare);
    return random.nextBoolean()
        ? new RandomFilter(field + "=" + label, equal)
        : new RandomFilter(field + " != " + label, equal.negate());
  }

  private static RandomFilter number(
      Random random, String field, Function<Customer, BigDecimal> value) {
    BigDecimal bound = BigDecimal.valueOf(random.nextInt(80) - 10L, 0).add(new BigDecimal("0.50"));
    if (field.equals("orders")) {
      bound = BigDecimal.valueOf(random.nextInt(5));
    }
    BigDecimal asked = bound;
    int operator = random.nextInt(OPERATORS.size());
    IntPredicate holds =
        order ->
            switch (operator) {
              case 0 -> order == 0;
              case 1 -> order != 0;
              case 2 -> order < 0;
              case 3 -> order <= 0;
              case 4 -> order > 0;
              default -> order >= 0;
            };
    return new RandomFilter(
        field + " " + OPERATORS.get(operator) + " " + asked.toPlainString(),
        customer -> holds.test(value.apply(customer).compareTo(asked)));
  }
}

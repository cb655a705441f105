package io.clientele.scoring.conduct;

import io.clientele.scoring.conduct.Behaviour.Ordered;
import io.clientele.scoring.conduct.Behaviour.Returned;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order with what is known of its lines.
 *
 * @param lines of goods that were bought, not of those that came back
 */
record Bought(
    OrderKey key,
    Instant at,
    @Nullable BigDecimal amount,
    String currency,
    String channel,
    List<Line> lines,
    boolean returned) {

  private static final Comparator<OrderKey> BY_KEY =
      Comparator.comparing(OrderKey::source).thenComparing(OrderKey::orderId);

  private static final Comparator<BigDecimal> BY_AMOUNT =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private static final Comparator<Line> LINES =
      Comparator.comparing(Line::orderedAt)
          .thenComparing(Line::order, BY_KEY)
          .thenComparing(Line::sku)
          .thenComparing(Line::category)
          .thenComparing(Line::quantity)
          .thenComparing(Line::amount, BY_AMOUNT)
          .thenComparing(Line::discount, BY_AMOUNT)
          .thenComparing(Line::currency)
          .thenComparing(Line::channel);

  private static final Comparator<Ordered> ORDERS =
      Comparator.comparing(Ordered::at)
          .thenComparing(Ordered::key, BY_KEY)
          .thenComparing(Ordered::amount, BY_AMOUNT)
          .thenComparing(Ordered::currency)
          .thenComparing(Ordered::channel);

  Bought {
    lines = List.copyOf(lines);
  }

  /**
   * All orders, the earliest first.
   *
   * @param returns how many came back, with those of which the order is not known
   */
  record All(List<Bought> orders, long returns) {}

  static All of(Behaviour behaviour) {
    Map<OrderKey, Ordered> told = new HashMap<>();
    behaviour.orders().stream()
        .sorted(ORDERS)
        .forEach(order -> told.putIfAbsent(order.key(), order));
    Map<OrderKey, List<Line>> lines = new TreeMap<>(BY_KEY);
    behaviour.lines().stream()
        .sorted(LINES)
        .forEach(line -> lines.computeIfAbsent(line.order(), _ -> new ArrayList<>()).add(line));
    told.keySet().forEach(key -> lines.computeIfAbsent(key, _ -> new ArrayList<>()));
    Set<OrderKey> refunded = new HashSet<>();
    long unlinked = 0;
    for (Returned one : behaviour.returns()) {
      if (one.order() == null || !lines.containsKey(one.order())) {
        unlinked++;
      } else {
        refunded.add(one.order());
      }
    }
    List<Bought> orders = new ArrayList<>();
    for (var entry : lines.entrySet()) {
      if (onlyBack(entry.getValue())) {
        unlinked++;
      } else {
        boolean returned = refunded.contains(entry.getKey());
        orders.add(one(entry.getKey(), told.get(entry.getKey()), entry.getValue(), returned));
      }
    }
    orders.sort(Comparator.comparing(Bought::at).thenComparing(Bought::key, BY_KEY));
    long linked = orders.stream().filter(Bought::returned).count();
    return new All(orders, linked + unlinked);
  }

  // Some shops book what comes back as an order of its own.
  private static boolean onlyBack(List<Line> lines) {
    return !lines.isEmpty() && lines.stream().allMatch(Bought::back);
  }

  private static boolean back(Line line) {
    return line.quantity().signum() < 0;
  }

  private static Bought one(
      OrderKey key, @Nullable Ordered told, List<Line> lines, boolean refunded) {
    List<Line> kept = lines.stream().filter(line -> !back(line)).toList();
    boolean returned = refunded || kept.size() < lines.size();
    if (told != null) {
      return new Bought(
          key, told.at(), told.amount(), told.currency(), told.channel(), kept, returned);
    }
    String currency = kept.getFirst().currency();
    boolean whole =
        kept.stream().allMatch(line -> line.amount() != null && line.currency().equals(currency));
    return new Bought(
        key,
        kept.getFirst().orderedAt(),
        whole ? kept.stream().map(Bought::worth).reduce(BigDecimal.ZERO, BigDecimal::add) : null,
        whole ? currency : "",
        kept.stream().map(Line::channel).filter(one -> !one.isEmpty()).findFirst().orElse(""),
        kept,
        returned);
  }

  private static BigDecimal worth(Line line) {
    return line.amount() == null ? BigDecimal.ZERO : line.amount();
  }
}

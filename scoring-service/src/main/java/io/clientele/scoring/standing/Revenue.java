package io.clientele.scoring.standing;

import io.clientele.scoring.history.CustomerHistory;
import io.clientele.scoring.history.PurchaseTotal;
import io.clientele.scoring.history.RefundLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a customer brought. Amounts of several currencies are never added up: those of the
 * customer's own count, the others stand aside.
 *
 * @param currency that of most orders, where there is none of most refunds, the alphabetically
 *     first of equals; empty where nothing has a currency
 * @param pricedOrders orders in that currency
 * @param gross orders in that currency, added up
 * @param refunded refunds in that currency, added up
 * @param otherNet orders minus refunds in each other currency
 * @param known of the orders in that currency those whose cost is known
 */
public record Revenue(
    String currency,
    long pricedOrders,
    BigDecimal gross,
    BigDecimal refunded,
    SortedMap<String, BigDecimal> otherNet,
    KnownCost known) {

  /** Nothing bought, nothing returned. */
  public static final Revenue NONE =
      new Revenue("", 0, BigDecimal.ZERO, BigDecimal.ZERO, new TreeMap<>(), KnownCost.NONE);

  /** Orders minus refunds. */
  public BigDecimal net() {
    return gross.subtract(refunded);
  }

  static Revenue of(CustomerHistory history) {
    SortedMap<String, BigDecimal> refunds = new TreeMap<>();
    TreeMap<String, Long> refundCounts = new TreeMap<>();
    for (RefundLine refund : history.refunds()) {
      String currency = refund.resolvedCurrency();
      if (currency != null) {
        refunds.merge(currency, refund.resolvedAmount(), BigDecimal::add);
        refundCounts.merge(currency, 1L, Long::sum);
      }
    }
    TreeMap<String, Long> orderCounts = new TreeMap<>();
    SortedMap<String, BigDecimal> nets = new TreeMap<>();
    for (PurchaseTotal total : history.purchases()) {
      orderCounts.merge(total.currency(), total.orders(), Long::sum);
      nets.merge(total.currency(), total.amount(), BigDecimal::add);
    }
    String currency = mostUsed(orderCounts.isEmpty() ? refundCounts : orderCounts);
    BigDecimal gross = nets.getOrDefault(currency, BigDecimal.ZERO);
    refunds.forEach((other, amount) -> nets.merge(other, amount.negate(), BigDecimal::add));
    nets.remove(currency);
    return new Revenue(
        currency,
        orderCounts.getOrDefault(currency, 0L),
        gross,
        refunds.getOrDefault(currency, BigDecimal.ZERO),
        nets,
        known(history, currency));
  }

  private static KnownCost known(CustomerHistory history, String currency) {
    KnownCost known = KnownCost.NONE;
    for (PurchaseTotal total : history.purchases()) {
      if (total.currency().equals(currency)) {
        known =
            new KnownCost(
                known.orders() + total.costed(),
                known.gross().add(total.costedAmount()),
                known.refunded(),
                known.cost().add(total.cost()));
      }
    }
    BigDecimal refunded =
        history.refunds().stream()
            .filter(refund -> refund.costed() && currency.equals(refund.resolvedCurrency()))
            .map(RefundLine::resolvedAmount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new KnownCost(known.orders(), known.gross(), refunded, known.cost());
  }

  private static String mostUsed(TreeMap<String, Long> counts) {
    return counts.entrySet().stream()
        .min(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}

package io.clientele.e2e.reference;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Classifies everybody in a file by the published definitions, from scratch. */
public final class Reference {

  private Reference() {}

  /** Customers by id, classified at {@code asOf}. All transactions lie before it. */
  public static Map<String, Expected> classify(List<Transaction> transactions, Instant asOf) {
    List<History> everybody =
        transactions.stream()
            .collect(
                Collectors.groupingBy(Transaction::customer, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(entry -> History.of(entry.getKey(), entry.getValue()))
            .toList();
    Population buyers = Population.of(everybody.stream().filter(one -> one.orders > 0).toList());
    Map<String, Expected> expected = new TreeMap<>();
    for (History one : everybody) {
      expected.put(one.customer, one.orders > 0 ? buyer(one, buyers, asOf) : onlyRefunds(one));
    }
    return expected;
  }

  private static Expected buyer(History one, Population buyers, Instant asOf) {
    return new Expected(
        one.customer,
        one.orders,
        one.refunds,
        one.net,
        one.first,
        one.last,
        quintile(one.last, buyers.last),
        quintile(one.orders, buyers.orders),
        quintile(one.net, buyers.net),
        tier(one.net, buyers),
        atLeastTop(one.net, buyers, 20),
        lifecycle(one, asOf));
  }

  private static Expected onlyRefunds(History one) {
    return new Expected(
        one.customer, 0, one.refunds, one.net, null, null, 0, 0, 0, "UNKNOWN", false, "prospect");
  }

  private static <T extends Comparable<? super T>> int quintile(T value, List<T> ascending) {
    int score = 1;
    for (int k = 1; k <= 4; k++) {
      int position = (k * ascending.size() + 4) / 5;
      if (value.compareTo(ascending.get(position - 1)) > 0) {
        score++;
      }
    }
    return score;
  }

  private static String tier(BigDecimal net, Population buyers) {
    if (atLeastTop(net, buyers, 5)) {
      return "platinum";
    }
    if (atLeastTop(net, buyers, 20)) {
      return "gold";
    }
    return atLeastTop(net, buyers, 50) ? "silver" : "bronze";
  }

  private static boolean atLeastTop(BigDecimal net, Population buyers, int percent) {
    int position = (percent * buyers.net.size() + 99) / 100;
    BigDecimal least = buyers.net.get(buyers.net.size() - position);
    return net.signum() > 0 && net.compareTo(least) >= 0;
  }

  private static String lifecycle(History one, Instant asOf) {
    double bought = Duration.between(one.first, one.last).toMillis() / 86_400_000.0;
    double interval = Math.clamp((60 + bought) / one.orders, 7, 365);
    double silence = Duration.between(one.last, asOf).toMillis() / 86_400_000.0;
    if (silence > 4 * interval) {
      return "churned";
    }
    if (silence > 2 * interval) {
      return "dormant";
    }
    return asOf.isBefore(one.first.plus(Duration.ofDays(30))) ? "new" : "active";
  }

  /** The buyers' values, each list ascending. */
  private record Population(List<Instant> last, List<Long> orders, List<BigDecimal> net) {

    static Population of(List<History> buyers) {
      return new Population(
          buyers.stream().map(History::last).sorted().toList(),
          buyers.stream().map(History::orders).sorted().toList(),
          buyers.stream().map(History::net).sorted().toList());
    }
  }

  private record History(
      String customer, long orders, long refunds, BigDecimal net, Instant first, Instant last) {

    static History of(String customer, List<Transaction> own) {
      List<Transaction> orders = own.stream().filter(one -> !one.refund()).toList();
      BigDecimal net =
          own.stream().map(Transaction::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new History(
          customer,
          orders.size(),
          own.size() - orders.size(),
          net,
          orders.stream().map(Transaction::at).min(Comparator.naturalOrder()).orElse(Instant.MAX),
          orders.stream().map(Transaction::at).max(Comparator.naturalOrder()).orElse(Instant.MIN));
    }
  }
}

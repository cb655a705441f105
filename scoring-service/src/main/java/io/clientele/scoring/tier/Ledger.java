package io.clientele.scoring.tier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person bought and returned, by time. Sums over a span of time are differences of running
 * sums, exact, and cost the logarithm of the number of lines.
 */
public final class Ledger {

  /**
   * An order or a refund.
   *
   * @param amount of an order, or of a refund below zero
   * @param order whether it is an order
   */
  public record Line(Instant at, String currency, BigDecimal amount, boolean order) {}

  private static final class Account {
    private final List<Instant> times = new ArrayList<>();
    private final List<BigDecimal> sums = new ArrayList<>();
    private final List<Instant> orders = new ArrayList<>();

    void add(Line line) {
      BigDecimal before = sums.isEmpty() ? BigDecimal.ZERO : sums.getLast();
      times.add(line.at());
      sums.add(before.add(line.amount()));
      if (line.order()) {
        orders.add(line.at());
      }
    }

    BigDecimal upTo(Instant at) {
      int lines = countUpTo(times, at);
      return lines == 0 ? BigDecimal.ZERO : sums.get(lines - 1);
    }
  }

  private final TreeMap<String, Account> accounts = new TreeMap<>();
  private final List<Instant> events = new ArrayList<>();
  private final List<Instant> orders = new ArrayList<>();

  private Ledger(Collection<Line> lines) {
    lines.stream().sorted(Comparator.comparing(Line::at)).forEachOrdered(this::add);
  }

  /** The ledger of the lines, in whatever order they come. */
  public static Ledger of(Collection<Line> lines) {
    return new Ledger(lines);
  }

  private void add(Line line) {
    accounts.computeIfAbsent(line.currency(), currency -> new Account()).add(line);
    if (events.isEmpty() || !events.getLast().equals(line.at())) {
      events.add(line.at());
    }
    if (line.order()) {
      orders.add(line.at());
    }
  }

  /** When the first order was placed, if any was. */
  public Optional<Instant> firstOrder() {
    return orders.isEmpty() ? Optional.empty() : Optional.of(orders.getFirst());
  }

  /** Whether an order had been placed by then. */
  public boolean buyer(Instant at) {
    return !orders.isEmpty() && !orders.getFirst().isAfter(at);
  }

  /** That of most orders by then, the alphabetically first of equals; empty without an order. */
  public String currency(Instant at) {
    if (accounts.size() == 1) {
      return buyer(at) ? accounts.firstKey() : "";
    }
    String most = "";
    int count = 0;
    for (var account : accounts.entrySet()) {
      int orderCount = countUpTo(account.getValue().orders, at);
      if (orderCount > count) {
        most = account.getKey();
        count = orderCount;
      }
    }
    return most;
  }

  /** Orders minus refunds in a currency, after one time and up to another. */
  public BigDecimal net(String currency, Instant after, Instant upTo) {
    Account account = accounts.get(currency);
    return account == null ? BigDecimal.ZERO : account.upTo(upTo).subtract(account.upTo(after));
  }

  /** Orders in every currency, after one time and up to another. */
  public long orders(Instant after, Instant upTo) {
    return countUpTo(orders, upTo) - (long) countUpTo(orders, after);
  }

  /** When the next order or refund comes after a time, if one does. */
  public Optional<Instant> eventAfter(Instant at) {
    int before = countUpTo(events, at);
    return before == events.size() ? Optional.empty() : Optional.of(events.get(before));
  }

  private static int countUpTo(List<Instant> ascending, Instant at) {
    int low = 0;
    int high = ascending.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending.get(middle).isAfter(at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

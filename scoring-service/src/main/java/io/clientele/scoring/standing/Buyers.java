package io.clientele.scoring.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The indicators of all buyers of one currency, column by column, while they are gathered. */
public final class Buyers {

  private final List<Instant> lastOrders = new ArrayList<>();
  private final List<Long> orders = new ArrayList<>();
  private final List<BigDecimal> nets = new ArrayList<>();

  /** Adds a buyer. */
  public void add(Instant lastOrderAt, long orderCount, BigDecimal net) {
    lastOrders.add(lastOrderAt);
    orders.add(orderCount);
    nets.add(net);
  }

  List<Instant> lastOrders() {
    return lastOrders;
  }

  List<Long> orders() {
    return orders;
  }

  List<BigDecimal> nets() {
    return nets;
  }
}

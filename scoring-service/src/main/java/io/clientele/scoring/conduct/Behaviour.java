package io.clientele.scoring.conduct;

import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person bought and did up to a time, in any order. An order is known by itself, by its
 * lines, or by both.
 */
public record Behaviour(
    List<Line> lines, List<Activity> activities, List<Ordered> orders, List<Returned> returns) {

  /** Of whom nothing is known. */
  public static final Behaviour NONE = new Behaviour(List.of(), List.of(), List.of(), List.of());

  public Behaviour {
    lines = List.copyOf(lines);
    activities = List.copyOf(activities);
    orders = List.copyOf(orders);
    returns = List.copyOf(returns);
  }

  /**
   * An order.
   *
   * @param amount null: not told
   * @param currency empty where there is no amount
   * @param channel empty: not told
   */
  public record Ordered(
      OrderKey key, Instant at, @Nullable BigDecimal amount, String currency, String channel) {}

  /**
   * A refund.
   *
   * @param order null: not told
   */
  public record Returned(@Nullable OrderKey order, Instant at) {}
}

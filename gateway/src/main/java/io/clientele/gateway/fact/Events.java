package io.clientele.gateway.fact;

import java.util.Locale;
import java.util.Set;

/** The names of events that mean an order, however they are written. */
public final class Events {

  static final String ORDER_COMPLETED = "order completed";
  static final String ORDER_UPDATED = "order updated";
  static final String ORDER_REFUNDED = "order refunded";
  static final String ORDER_CANCELLED = "order cancelled";
  private static final Set<String> ORDERS =
      Set.of(ORDER_COMPLETED, ORDER_UPDATED, ORDER_REFUNDED, ORDER_CANCELLED);

  private Events() {}

  /** The name in lower case, its words parted by one blank. */
  static String normal(String event) {
    String name = event.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return name.equals("order canceled") ? ORDER_CANCELLED : name;
  }

  /** True where the event means more than its name. */
  public static boolean known(String event) {
    return ORDERS.contains(normal(event)) || BehaviourMessages.known(event);
  }
}

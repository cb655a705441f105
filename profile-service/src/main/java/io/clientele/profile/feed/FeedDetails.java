package io.clientele.profile.feed;

import io.clientele.profile.change.Change;
import io.clientele.profile.order.OrderLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the feed tells of orders, refunds and behaviours besides the rows of the changes. What is
 * not in it was not read: there was too much for one page.
 *
 * @param behaviours none where the behaviour is not kept any more
 */
record FeedDetails(
    Map<ItemKey, OrderDetail> orders,
    Map<ItemKey, List<OrderLine>> refunds,
    Map<ItemKey, Optional<Shown>> behaviours) {

  static final FeedDetails NONE = new FeedDetails(Map.of(), Map.of(), Map.of());

  // Of every line besides its texts: four numbers with their tags.
  private static final int NUMBERS = 60;

  /** Keeps its own copies. */
  FeedDetails {
    orders = Map.copyOf(orders);
    refunds = Map.copyOf(refunds);
    behaviours = Map.copyOf(behaviours);
  }

  /** Whether all that is to be told of the change was read. */
  boolean whole(Change change) {
    return switch (change) {
      case Change.OrderPlaced order ->
          orders.containsKey(new ItemKey(order.source(), order.orderId()));
      case Change.RefundMade refund ->
          refunds.containsKey(new ItemKey(refund.source(), refund.refundId()));
      case Change.BehaviourShown shown ->
          behaviours.containsKey(new ItemKey(shown.source(), shown.messageId()));
      case Change.CustomerSeen _, Change.CustomerChanged _, Change.OrderRevised _ -> true;
    };
  }

  /** About how many characters a message of the change takes for its details. */
  long weight(Change change) {
    return switch (change) {
      case Change.OrderPlaced order -> lines(order(order).lines());
      case Change.RefundMade refund -> lines(refund(refund));
      case Change.BehaviourShown shown ->
          shown(shown).stream()
              .flatMap(found -> found.items().stream())
              .mapToLong(item -> item.sku().length() + item.category().length())
              .sum();
      case Change.CustomerSeen _, Change.CustomerChanged _, Change.OrderRevised _ -> 0;
    };
  }

  /** What was shown; none where it is not kept any more. */
  Optional<Shown> shown(Change.BehaviourShown change) {
    return behaviours.getOrDefault(
        new ItemKey(change.source(), change.messageId()), Optional.empty());
  }

  /** What is told of an order. */
  OrderDetail order(Change.OrderPlaced change) {
    return orders.getOrDefault(new ItemKey(change.source(), change.orderId()), OrderDetail.NONE);
  }

  /** What came back with a refund. */
  List<OrderLine> refund(Change.RefundMade change) {
    return refunds.getOrDefault(new ItemKey(change.source(), change.refundId()), List.of());
  }

  private static long lines(List<OrderLine> lines) {
    return lines.stream()
        .mapToLong(line -> NUMBERS + line.sku().length() + line.category().length())
        .sum();
  }
}

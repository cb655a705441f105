package io.clientele.profile.feed;

import io.clientele.profile.order.OrderLine;
import java.util.List;

/**
 * What the feed tells of an order besides its worth.
 *
 * @param channel empty where not told
 */
record OrderDetail(String channel, List<OrderLine> lines) {

  static final OrderDetail NONE = new OrderDetail("", List.of());

  /** Keeps its own copy. */
  OrderDetail {
    lines = List.copyOf(lines);
  }
}

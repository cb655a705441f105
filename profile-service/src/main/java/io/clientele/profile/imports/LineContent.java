package io.clientele.profile.imports;

import io.clientele.profile.intake.Problem;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.value.Money;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a line of a file says. */
sealed interface LineContent {

  /** Who somebody is. */
  record OfCustomer(
      String customerId, @Nullable Instant observedAt, SortedMap<String, String> attributes)
      implements LineContent {}

  /**
   * A line of an order; its worth is the line's amount.
   *
   * @param cost what its goods cost, not negative; null where not told
   */
  record OfOrder(
      String customerId,
      @Nullable Instant orderedAt,
      OrderLine line,
      String channel,
      String country,
      @Nullable Money cost)
      implements LineContent {}

  /** What somebody said. */
  record OfFeedback(
      String customerId,
      String text,
      double rating,
      @Nullable Instant occurredAt,
      String channel,
      String orderId)
      implements LineContent {}

  /** A line that could not be read, or not be staged. */
  record Unreadable(Problem problem) implements LineContent {}
}

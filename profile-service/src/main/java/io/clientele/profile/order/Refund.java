package io.clientele.profile.order;

import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money given back. (source, refundId) names it for ever.
 *
 * @param orderId the refunded order of the same source; may be empty, and may become known later
 * @param amount positive; null: all that is left of the order
 */
public record Refund(
    String customerId,
    String refundId,
    String orderId,
    Moment refunded,
    @Nullable Money amount,
    List<OrderLine> lines) {

  /**
   * Refuses a blank id, an amount that is not positive, and one that is missing without an order.
   */
  public Refund {
    Fields.id("refund_id", refundId);
    Fields.optionalId("order_id", orderId);
    if (amount != null && amount.amount().signum() <= 0) {
      throw Fields.invalid("amount", "must be positive; leave it out to refund all that is left");
    }
    if (amount == null && orderId.isBlank()) {
      throw Fields.invalid("amount", "is missing; a refund that names no order needs its amount");
    }
    if (lines.size() > Order.MAX_LINES) {
      throw Fields.invalid("lines", "has more than " + Order.MAX_LINES + " lines");
    }
    lines = List.copyOf(lines);
  }

  /** When. */
  public Instant refundedAt() {
    return refunded.at();
  }

  /** The digest of everything the refund says. */
  public String digest() {
    Content content =
        new Content("refund").put(customerId).put(refundId).put(orderId).put(refunded).put(amount);
    lines.forEach(line -> line.writeTo(content));
    return content.digest();
  }
}

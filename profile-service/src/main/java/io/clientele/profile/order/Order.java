package io.clientele.profile.order;

import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.Money;
import java.time.Instant;
import java.util.List;

/**
 * A purchase. (source, orderId) names it for ever.
 *
 * @param amount what it was worth to the business, not negative
 * @param channel empty where not told
 * @param country empty where not told
 */
public record Order(
    String customerId,
    String orderId,
    Moment ordered,
    Money amount,
    String channel,
    String country,
    List<OrderLine> lines) {

  /** The most lines of one order. */
  public static final int MAX_LINES = 10_000;

  /** Refuses a blank id, a negative amount, overlong texts and too many lines. */
  public Order {
    Fields.id("order_id", orderId);
    if (amount.isNegative()) {
      throw Fields.invalid("amount", "is negative; send money given back as a refund");
    }
    Fields.optionalId("channel", channel);
    Fields.optionalId("country", country);
    if (lines.size() > MAX_LINES) {
      throw Fields.invalid("lines", "has more than " + MAX_LINES + " lines");
    }
    lines = List.copyOf(lines);
  }

  /** When. */
  public Instant orderedAt() {
    return ordered.at();
  }

  /** The digest of everything the order says. */
  public String digest() {
    Content content =
        new Content("order")
            .put(customerId)
            .put(orderId)
            .put(ordered)
            .put(amount)
            .put(channel)
            .put(country);
    lines.forEach(line -> line.writeTo(content));
    return content.digest();
  }
}

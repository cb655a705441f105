package io.clientele.profile.order;

import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase. (source, orderId) names it for ever.
 *
 * @param amount what it was worth to the business, not negative
 * @param channel empty where not told
 * @param country empty where not told
 * @param cost what it cost the business, in the currency of the amount and not negative; null where
 *     not told, or where the lines tell
 */
public record Order(
    String customerId,
    String orderId,
    Moment ordered,
    Money amount,
    String channel,
    String country,
    List<OrderLine> lines,
    @Nullable Money cost) {

  /** The most lines of one order. */
  public static final int MAX_LINES = 10_000;

  /** Refuses a blank id, a negative amount or cost, overlong texts and too many lines. */
  public Order {
    Fields.id("order_id", orderId);
    if (amount.isNegative()) {
      throw Fields.invalid("amount", "is negative; send money given back as a refund");
    }
    if (cost != null && cost.isNegative()) {
      throw Fields.invalid("cost", "is negative; send what the order cost, or leave it out");
    }
    if (cost != null && !cost.currency().equals(amount.currency())) {
      throw Fields.invalid("cost", "is in another currency than the amount; send both in one");
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

  /**
   * What it cost the business: as it was told, else the sum over its lines where each of them
   * tells; null where that is not known.
   */
  public @Nullable Money knownCost() {
    if (cost != null) {
      return cost;
    }
    List<@Nullable BigDecimal> parts = new ArrayList<>();
    lines.forEach(line -> parts.add(line.cost(amount.currency())));
    return Costs.sum(parts, amount.currency());
  }

  /** The digest of everything the order says; without a cost, as before orders had costs. */
  public String digest() {
    Content content =
        new Content("order")
            .put(customerId)
            .put(orderId)
            .put(ordered)
            .put(amount)
            .put(channel)
            .put(country);
    if (cost != null) {
      content.put("cost").put(cost);
    }
    lines.forEach(line -> line.writeTo(content));
    return content.digest();
  }
}

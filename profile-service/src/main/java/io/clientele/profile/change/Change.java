package io.clientele.profile.change;

import io.clientele.profile.value.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that others derive from. It holds nothing of the person but the id. */
public sealed interface Change {

  /** The person. */
  String customerId();

  /** Who told of it. */
  String source();

  /** When it happened. */
  Instant happenedAt();

  /** The person became known, or earlier than was known before. */
  record CustomerSeen(String customerId, String source, Instant happenedAt) implements Change {}

  /**
   * Something about the person is different now. What it is, is read when the feed is.
   *
   * @param source empty where nobody told of it
   */
  record CustomerChanged(String customerId, String source, Instant happenedAt) implements Change {}

  /** A purchase. */
  record OrderPlaced(
      String customerId, String source, String orderId, Instant happenedAt, Money amount)
      implements Change {}

  /**
   * Money given back.
   *
   * @param orderId the refunded order; may be empty
   * @param amount null: all that is left of the order
   */
  record RefundMade(
      String customerId,
      String source,
      String refundId,
      String orderId,
      Instant happenedAt,
      @Nullable Money amount)
      implements Change {}
}

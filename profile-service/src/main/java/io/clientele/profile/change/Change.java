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

  /**
   * A purchase.
   *
   * @param cost what it cost the business, in the currency of the amount; null where not known
   * @param revisedAt set where a reader gets the order as its latest revision has it
   */
  record OrderPlaced(
      String customerId,
      String source,
      String orderId,
      Instant happenedAt,
      Money amount,
      @Nullable Money cost,
      @Nullable Instant revisedAt)
      implements Change {}

  /**
   * An order is another now. It is only ever written: a reader gets the order as it is at the time
   * of reading, as {@link OrderPlaced}, and so does one who reads of the placing of an order that
   * was revised. A later revision comes later in the feed, so that the last one read holds.
   */
  record OrderRevised(String customerId, String source, String orderId, Instant happenedAt)
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

  /** Something was done besides buying. What it was is read when the feed is. */
  record BehaviourShown(String customerId, String source, String messageId, Instant happenedAt)
      implements Change {}
}

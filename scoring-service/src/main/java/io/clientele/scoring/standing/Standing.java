package io.clientele.scoring.standing;

import io.clientele.scoring.history.CustomerHistory;
import io.clientele.scoring.history.PurchaseTotal;
import io.clientele.scoring.lifecycle.LifecycleSpan;
import io.clientele.scoring.satisfaction.Mood;
import io.clientele.scoring.satisfaction.Opinion;
import java.time.Instant;

/**
 * A customer's history in figures, with everything that a label at any later time needs. Instants
 * that never came are {@link Mood#NEVER}.
 *
 * @param orders orders in all currencies
 * @param span of a buyer; all instants never and an interval of 0 without an order
 * @param feedback how often the customer said something
 */
public record Standing(
    String customerId,
    Instant firstSeenAt,
    long orders,
    long refunds,
    Revenue revenue,
    Instant firstOrderAt,
    Instant lastOrderAt,
    LifecycleSpan span,
    long feedback,
    Instant lastFeedbackAt,
    Mood mood) {

  private static final LifecycleSpan NO_SPAN =
      new LifecycleSpan(Mood.NEVER, Mood.NEVER, Mood.NEVER, 0);

  /** Whether the customer ever ordered. */
  public boolean buyer() {
    return orders > 0;
  }

  /** The standing that follows from a history. */
  public static Standing of(CustomerHistory history, StandingPolicy policy) {
    long orders = history.purchases().stream().mapToLong(PurchaseTotal::orders).sum();
    Instant first =
        history.purchases().stream()
            .map(PurchaseTotal::firstAt)
            .min(Instant::compareTo)
            .orElse(Mood.NEVER);
    Instant last =
        history.purchases().stream()
            .map(PurchaseTotal::lastAt)
            .max(Instant::compareTo)
            .orElse(Mood.NEVER);
    return new Standing(
        history.customerId(),
        history.firstSeenAt(),
        orders,
        history.refunds().size(),
        Revenue.of(history),
        first,
        last,
        orders == 0 ? NO_SPAN : policy.lifecycle().span(first, last, orders),
        history.opinions().size(),
        history.opinions().isEmpty() ? Mood.NEVER : lastOf(history).at(),
        policy.satisfaction().mood(history.opinions()));
  }

  private static Opinion lastOf(CustomerHistory history) {
    return history.opinions().getLast();
  }
}

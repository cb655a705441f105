package io.clientele.scoring.history;

import io.clientele.scoring.satisfaction.Opinion;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a person up to a time.
 *
 * @param customerId that of the person
 * @param purchases totals by day and currency; one or several for a day
 * @param opinions ascending by time
 * @param doings one by one what the person bought and did
 */
public record CustomerHistory(
    String customerId,
    Instant firstSeenAt,
    List<PurchaseTotal> purchases,
    List<RefundLine> refunds,
    List<Opinion> opinions,
    Doings doings) {

  /** A history of which nothing is known one by one. */
  public CustomerHistory(
      String customerId,
      Instant firstSeenAt,
      List<PurchaseTotal> purchases,
      List<RefundLine> refunds,
      List<Opinion> opinions) {
    this(customerId, firstSeenAt, purchases, refunds, opinions, Doings.NONE);
  }

  public CustomerHistory {
    purchases = List.copyOf(purchases);
    refunds = List.copyOf(refunds);
    opinions = List.copyOf(opinions);
  }
}

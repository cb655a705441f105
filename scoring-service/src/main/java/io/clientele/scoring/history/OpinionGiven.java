package io.clientele.scoring.history;

import io.clientele.scoring.satisfaction.Opinion;
import java.util.List;
import java.util.Map;

/**
 * A customer's opinion, unique by source, feedback id and revision.
 *
 * @param wishes topics that the customer asked for in it
 * @param aspects what it says of each aspect that it speaks of: polarity in [-1, 1] by name
 * @param orderId the order that it is about; empty: not told
 * @param channel empty: not told
 * @param revision counts what was said about how it is meant, of which the greatest holds; 0 as it
 *     came in
 */
public record OpinionGiven(
    String customerId,
    String source,
    String feedbackId,
    Opinion opinion,
    List<String> wishes,
    Map<String, Double> aspects,
    String orderId,
    String channel,
    long revision) {

  public OpinionGiven {
    wishes = List.copyOf(wishes);
    aspects = Map.copyOf(aspects);
  }
}

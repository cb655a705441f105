package io.clientele.scoring.history;

import io.clientele.scoring.satisfaction.Opinion;
import java.util.List;

/**
 * A customer's opinion, unique by source and feedback id.
 *
 * @param wishes topics that the customer asked for in it
 */
public record OpinionGiven(
    String customerId, String source, String feedbackId, Opinion opinion, List<String> wishes) {

  public OpinionGiven {
    wishes = List.copyOf(wishes);
  }
}

package io.clientele.gateway.customer;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What follows from the facts about one customer, for others than the portrait. */
@ApplicationScoped
public class Scores {

  private final PortraitGrpc services;

  Scores(PortraitGrpc services) {
    this.services = services;
  }

  /**
   * Metrics and classifications as they are now; blocks.
   *
   * @throws ClienteleException where scoring-service does not answer
   */
  public ScoreView of(String customerId) {
    ScoreView score = services.score(customerId, Optional.empty()).await().indefinitely().value();
    if (score == null) {
      throw new ClienteleException(
          ErrorCode.UNAVAILABLE, "", "scoring-service does not answer; try again");
    }
    return score;
  }
}

package io.clientele.profile.identity;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.time.Instant;

/** The sender says that the customer is the one whom it called by another id before. */
public record Alias(String customerId, String previousId, Instant at) {

  /** Refuses an alias of itself. */
  public Alias {
    if (customerId.equals(previousId)) {
      throw new ClienteleException(
          ErrorCode.MERGE_WITH_ITSELF,
          "previous_id",
          "is the customer's own id; send the id that the customer had before");
    }
  }
}

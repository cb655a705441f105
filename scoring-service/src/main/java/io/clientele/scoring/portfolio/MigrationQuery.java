package io.clientele.scoring.portfolio;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.filter.Dimension;
import io.clientele.scoring.standing.AsOf;
import java.util.List;
import java.util.stream.Collectors;

/** Which labels are compared between which times. */
record MigrationQuery(Dimension dimension, AsOf from, AsOf until) {

  MigrationQuery {
    if (!from.time().isBefore(until.time())) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD, "until", "until must be later than from");
    }
  }

  /**
   * The dimension of that name.
   *
   * @throws ClienteleException INVALID_FIELD where there is none
   */
  static Dimension dimension(String name, List<Dimension> known) {
    return known.stream()
        .filter(one -> one.id().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new ClienteleException(
                ErrorCode.INVALID_FIELD,
                "dimension",
                "dimension is one of "
                    + known.stream().map(Dimension::id).collect(Collectors.joining(", "))));
  }
}

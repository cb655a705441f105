package io.clientele.scoring.transition;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.person.CustomerIds;
import java.util.List;

/**
 * Which changes are asked for.
 *
 * @param dimensions none: all
 * @param customerIds any ids of the persons; none: all
 */
record ChangeFilter(List<String> dimensions, List<String> customerIds) {

  private static final int MOST_DIMENSIONS = 100;

  /**
   * Refuses what cannot be looked for.
   *
   * @throws ClienteleException INVALID_FIELD or TOO_MANY_ITEMS
   */
  ChangeFilter {
    dimensions = List.copyOf(dimensions);
    customerIds = List.copyOf(CustomerIds.checked("customer_ids", customerIds));
    if (dimensions.size() > MOST_DIMENSIONS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS, "dimensions", "at most " + MOST_DIMENSIONS + " dimensions");
    }
    if (dimensions.stream().anyMatch(ChangeFilter::unusable)) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          "dimensions",
          "a dimension has 1 to 100 characters and no control character");
    }
  }

  private static boolean unusable(String name) {
    return name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl);
  }
}

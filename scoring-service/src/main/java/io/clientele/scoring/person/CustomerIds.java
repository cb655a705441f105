package io.clientele.scoring.person;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.List;

/** Checks the customer ids of a request; a refusal does not repeat them. */
public final class CustomerIds {

  private static final int MOST = 1_000;
  private static final int LONGEST = 200;

  private CustomerIds() {}

  /**
   * The id.
   *
   * @throws ClienteleException INVALID_FIELD where it is none
   */
  public static String checked(String field, String id) {
    if (id.isBlank() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          field,
          "a customer id has 1 to " + LONGEST + " characters and no control character");
    }
    return id;
  }

  /**
   * The ids.
   *
   * @throws ClienteleException TOO_MANY_ITEMS, or INVALID_FIELD where one is none
   */
  public static List<String> checked(String field, List<String> ids) {
    if (ids.size() > MOST) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          field,
          "at most " + MOST + " customers at once, not " + ids.size());
    }
    ids.forEach(id -> checked(field, id));
    return ids;
  }
}

package io.clientele.scoring.wire;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;

/** How many items a page of a list holds. */
public final class PageSize {

  private static final int DEFAULT_SIZE = 50;
  private static final int GREATEST_SIZE = 1_000;

  private PageSize() {}

  /**
   * The size, from what was asked for: 0 is 50, and there are at most 1,000.
   *
   * @throws ClienteleException INVALID_FIELD for less than 0
   */
  public static int of(int asked) {
    if (asked < 0) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD, "page_size", "page_size must not be negative");
    }
    return asked == 0 ? DEFAULT_SIZE : Math.min(asked, GREATEST_SIZE);
  }
}

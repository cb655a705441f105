package io.clientele.scoring.filter;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;

/** Makes the refusals of this package. */
final class InvalidFilter {

  private InvalidFilter() {}

  static ClienteleException filter(String detail) {
    return new ClienteleException(ErrorCode.INVALID_FILTER, "filter", detail);
  }

  static ClienteleException order(String detail) {
    return new ClienteleException(ErrorCode.INVALID_FILTER, "order_by", detail);
  }
}

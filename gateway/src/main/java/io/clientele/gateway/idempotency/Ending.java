package io.clientele.gateway.idempotency;

import io.clientele.gateway.problem.ProblemKind;

/** What of a named request is kept. */
enum Ending {
  /** The answer. */
  KEPT,
  /** That it was carried out, or may have been. */
  NOT_KEPT,
  /** Nothing: it did nothing, and its name is free again. */
  WITHDRAWN;

  /**
   * What follows from an answer. What refuses a request has done nothing, so it may be mended and
   * sent again. Of a failure nobody knows, but for a service that could not be reached. Secrets are
   * told once.
   *
   * @param status of HTTP
   * @param secret whether nobody may keep the answer
   */
  static Ending of(int status, boolean secret) {
    if (status >= 200 && status < 300) {
      return secret ? NOT_KEPT : KEPT;
    }
    return status < 500 || status == ProblemKind.UNAVAILABLE.status() ? WITHDRAWN : NOT_KEPT;
  }
}

package io.clientele.profile.intake;

import io.clientele.profile.value.Fields;

/**
 * Who sends, and in which request.
 *
 * @param requestId names the request, so that its repeat answers as the first did; may be empty
 */
public record Sender(String source, String requestId) {

  /** Refuses a malformed source or request id. */
  public Sender {
    Fields.source("source", source);
    Fields.optionalId("request_id", requestId);
  }
}

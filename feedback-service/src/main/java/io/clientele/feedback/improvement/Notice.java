package io.clientele.feedback.improvement;

import java.time.Instant;

/**
 * That a customer is to be told what came of what was said.
 *
 * @param language {@code en} or {@code zh}
 * @param text in that language
 */
record Notice(long seq, String customerId, String language, String text, Instant createdAt) {

  /** How many notices were made. */
  record Made(long made, long total) {}
}

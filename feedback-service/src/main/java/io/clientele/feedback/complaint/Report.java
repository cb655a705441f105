package io.clientele.feedback.complaint;

import static io.clientele.feedback.complaint.Said.invalid;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What was complained about, as it was told. It does not change.
 *
 * @param source who sent it: {@code [a-z0-9][a-z0-9._-]{0,63}}
 * @param messageId names it within its source; 1 to 200 characters
 * @param customerId who complains; 1 to 200 characters
 * @param orderId the order it is about; may be empty
 * @param feedbackSource of the feedback that it comes from; empty together with {@code feedbackId}
 * @param feedbackId within that source
 * @param aspect what it is about, such as {@code delivery}; may be empty
 * @param channel where it was said; may be empty
 * @param text at most {@value #LONGEST_TEXT} characters; may be empty
 * @param openedAt when it was told, from 1970 on; kept to the microsecond
 */
record Report(
    String source,
    String messageId,
    String customerId,
    String orderId,
    String feedbackSource,
    String feedbackId,
    String aspect,
    String channel,
    String text,
    Instant openedAt) {

  static final int LONGEST_TEXT = 20_000;

  Report {
    Said.source("source", source);
    Said.name("message_id", messageId);
    Said.name("customer_id", customerId);
    Said.optionalName("order_id", orderId);
    if (feedbackSource.isEmpty() != feedbackId.isEmpty()) {
      throw invalid("feedback_id", "goes with feedback_source: give both or none");
    }
    if (!feedbackSource.isEmpty()) {
      Said.source("feedback_source", feedbackSource);
    }
    Said.optionalName("feedback_id", feedbackId);
    Said.optionalName("aspect", aspect);
    Said.optionalName("channel", channel);
    Said.text("text", text, LONGEST_TEXT);
    if (openedAt.isBefore(Instant.EPOCH)) {
      throw invalid("opened_at", "lies before 1970");
    }
    openedAt = openedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * This report, if it could have been told by now.
   *
   * @throws io.clientele.contracts.error.ClienteleException if it lies in the future
   */
  Report toldBy(Instant now) {
    if (openedAt.isAfter(now)) {
      throw invalid("opened_at", "lies in the future; leave it out to open the case now");
    }
    return this;
  }
}

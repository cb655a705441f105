package io.clientele.feedback.correction;

import io.clientele.feedback.sentiment.SentimentLabel;
import java.time.Instant;

/**
 * What somebody says that a stored text means.
 *
 * @param before what the model had said
 * @param correctedBy who says so; may be empty
 */
record CorrectedFeedback(
    String source,
    String feedbackId,
    SentimentLabel label,
    SentimentLabel before,
    String correctedBy,
    Instant correctedAt) {}

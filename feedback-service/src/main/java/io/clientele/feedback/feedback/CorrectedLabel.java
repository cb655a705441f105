package io.clientele.feedback.feedback;

import io.clientele.feedback.sentiment.SentimentLabel;
import java.time.Instant;

/**
 * What somebody says that stored feedback means.
 *
 * @param before what the model had said
 * @param by who says so; may be empty
 */
record CorrectedLabel(SentimentLabel label, SentimentLabel before, String by, Instant at) {}

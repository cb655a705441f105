package io.clientele.feedback.change;

import io.clientele.feedback.classification.Judgement;
import java.time.Instant;

/**
 * That a customer gave feedback: how it was meant, without its text.
 *
 * @param place the place after this change
 * @param rating 1 to 5; 0 where none was given
 */
record Change(
    ChangeCursor place,
    String customerId,
    String source,
    String feedbackId,
    Instant occurredAt,
    double rating,
    Judgement judgement) {}

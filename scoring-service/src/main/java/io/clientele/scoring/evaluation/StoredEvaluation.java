package io.clientele.scoring.evaluation;

import java.time.Instant;

/**
 * An evaluation that was made.
 *
 * @param id {@code evl_} and 24 hexadecimal digits
 * @param seq the place in the order in which they were made
 */
record StoredEvaluation(
    String id, long seq, EvaluationRequest request, Evaluation evaluation, Instant createdAt) {}

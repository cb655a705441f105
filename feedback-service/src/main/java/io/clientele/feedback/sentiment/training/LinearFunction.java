package io.clientele.feedback.sentiment.training;

/**
 * {@code w.x + b}.
 *
 * @param weights one per feature
 * @param bias the constant
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record LinearFunction(double[] weights, double bias) {}

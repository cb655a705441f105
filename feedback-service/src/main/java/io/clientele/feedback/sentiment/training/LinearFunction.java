package io.clientele.feedback.sentiment.training;

/**
 * {@code w.x + b}.
 *
 * @param weights one per feature
 * @param bias the constant
 */
record LinearFunction(double[] weights, double bias) {}

package io.clientele.feedback.survey.result;

/**
 * How many said one thing.
 *
 * @param share of those who answered, in [0, 1]
 */
public record AnswerCount(String value, long count, Estimate share) {}

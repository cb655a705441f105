package io.clientele.feedback.survey.definition;

/**
 * Holds where an earlier question was asked and its answer is among those meant.
 *
 * @param question the earlier one's name
 */
public record Condition(String question, Match match) {}

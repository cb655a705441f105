package io.clientele.feedback.classification;

import io.clientele.feedback.analysis.TextAnalysis;

/**
 * All that was understood of a text.
 *
 * @param judgement how it feels
 * @param analysis what else it says
 */
public record Understood(Judgement judgement, TextAnalysis analysis) {}

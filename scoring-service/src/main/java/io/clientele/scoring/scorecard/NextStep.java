package io.clientele.scoring.scorecard;

/**
 * A change of one indicator that reaches a better label.
 *
 * @param label the one that it reaches
 * @param from the value now; 0 for a text
 * @param to the value that reaches it; 1 for true, 0 for false and for a text
 */
public record NextStep(
    String label, String indicator, double from, double to, String textEn, String textZh) {}

package io.clientele.scoring.evaluation;

/**
 * What to do, and why.
 *
 * @param mergeWith the label to merge with; empty for other advice
 */
record Verdict(Advice advice, String textEn, String textZh, String mergeWith) {}

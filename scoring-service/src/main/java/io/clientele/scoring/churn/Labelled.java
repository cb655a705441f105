package io.clientele.scoring.churn;

import io.clientele.scoring.attribute.Attributes;

/**
 * A person of whom it is known whether he left.
 *
 * @param known what else is known
 */
public record Labelled(Attributes known, boolean left) {}

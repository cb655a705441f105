package io.clientele.scoring.feed;

import io.clientele.scoring.history.Facts;

/**
 * A batch of changes.
 *
 * @param next the token of the place after the batch
 * @param changes how many changes it has, those of kinds unknown here included
 */
public record Batch(String next, int changes, Facts facts) {}

package io.clientele.scoring.scorecard;

import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer with a label of a shipped classification and what it was found by.
 *
 * @param label that of the classification
 * @param cuts those of the customer's currency, where they were made
 */
public record Ranked(
    Standing standing, @Nullable Cuts cuts, RfmTaxonomy taxonomy, String label, Instant asOf) {}

package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A family that was compared with others.
 *
 * @param family which
 * @param fit its fit; null where there is none
 * @param holdoutLogLikelihood by customer; empty without a holdout or a fit
 * @param problem why there is no fit, why it must not be used, or why it does not compare with
 *     others; else empty
 */
public record Candidate(
    Family family,
    @Nullable PurchaseFit fit,
    OptionalDouble holdoutLogLikelihood,
    String problem) {}

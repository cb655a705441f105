package io.clientele.gateway.satisfaction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mean with its interval. */
@RegisterForReflection
@Schema(
    name = "SatisfactionEstimate",
    description = "A mean and the interval that holds 95 %, in [-1, 1]")
public record EstimateView(
    @Schema(examples = "0.42") @Nullable Double mean,
    @Schema(examples = "0.05") @Nullable Double low,
    @Schema(examples = "0.79") @Nullable Double high) {}

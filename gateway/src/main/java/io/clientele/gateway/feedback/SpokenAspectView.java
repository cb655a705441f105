package io.clientele.gateway.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An aspect that a text judges. */
@Schema(name = "SpokenAspect", description = "An aspect of goods or service that a text judges")
public record SpokenAspectView(
    @Schema(description = "A name of the taxonomy", examples = "delivery") String aspect,
    @Schema(
            description = "UNKNOWN where the clauses do not tell; absent in stored feedback",
            enumeration = {"POSITIVE", "NEUTRAL", "NEGATIVE", "UNKNOWN"})
        @Nullable String polarity,
    @Schema(description = "Of the polarity, in [0, 1]", examples = "0.93")
        @Nullable Double probability,
    @Schema(description = "Probability of praise minus that of blame", examples = "-0.9")
        double balance,
    @Nullable SpanView span) {}

package io.clientele.gateway.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a text was meant. */
@Schema(description = "How a text was meant")
public record SentimentView(
    @Schema(
            description = "UNKNOWN where the text carries no evidence",
            enumeration = {"POSITIVE", "NEUTRAL", "NEGATIVE", "UNKNOWN"})
        String label,
    @Schema(description = "Of the label, in [0, 1]", examples = "0.97") double probability) {}

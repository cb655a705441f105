package io.clientele.gateway.textmodel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Feedback whose correction was taken back. */
@Schema(name = "WithdrawnCorrection", description = "Feedback that means again what the model said")
record WithdrawnView(
    @Schema(examples = "webshop") String source,
    @Schema(examples = "f-1") String feedbackId,
    @Schema(
            description = "What the model said, which holds again",
            enumeration = {"POSITIVE", "NEUTRAL", "NEGATIVE", "UNKNOWN"})
        String label) {}

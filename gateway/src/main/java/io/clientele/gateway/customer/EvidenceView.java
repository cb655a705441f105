package io.clientele.gateway.customer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a label rests on. */
@Schema(description = "What a label rests on")
public record EvidenceView(
    @Schema(examples = "orders") String indicator,
    @Schema(examples = "4") String value,
    @Schema(
            description = "How much it counted for (positive) or against (negative) the label",
            examples = "0.5")
        double contribution) {}

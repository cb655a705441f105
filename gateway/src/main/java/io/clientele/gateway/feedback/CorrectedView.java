package io.clientele.gateway.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who says that feedback is meant as it is told, and what the model had said. */
@Schema(description = "Who says that the feedback is meant so, and what the model had said")
public record CorrectedView(
    @Schema(description = "What the model had said", examples = "NEGATIVE") String before,
    @Schema(examples = "li") @Nullable String correctedBy,
    @Schema(examples = "2026-01-31T08:30:00Z") @Nullable String correctedAt) {}

package io.clientele.gateway.textmodel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says that a text means. */
@Schema(name = "FeedbackCorrection", description = "What somebody says that a text means")
record CorrectionView(
    @Schema(examples = "webshop") String source,
    @Schema(examples = "f-1") String feedbackId,
    @Schema(enumeration = {"POSITIVE", "NEUTRAL", "NEGATIVE"}) String label,
    @Schema(description = "What the model had said", examples = "NEGATIVE") String before,
    @Nullable String correctedBy,
    @Schema(examples = "2026-01-31T08:30:00Z") @Nullable String correctedAt) {}

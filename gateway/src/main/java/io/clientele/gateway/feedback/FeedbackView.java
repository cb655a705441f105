package io.clientele.gateway.feedback;

import io.clientele.gateway.masking.FreeText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer said. */
@Schema(description = "What a customer said, and how it was meant")
public record FeedbackView(
    @Schema(examples = "f-1") String feedbackId,
    @Schema(description = "Who sent it", examples = "webshop") String source,
    @Schema(examples = "c-1") String customerId,
    @FreeText @Nullable String text,
    @Schema(description = "1 to 5; absent where none was given", examples = "4")
        @Nullable Double rating,
    @Schema(examples = "2026-01-31T08:30:00Z") @Nullable String occurredAt,
    @Nullable String channel,
    @Nullable String orderId,
    @Schema(description = "As somebody corrected it, with probability 1; else as the model said")
        @Nullable SentimentView sentiment,
    @Schema(description = "Absent where nobody corrected it") @Nullable CorrectedView correction,
    @Schema(description = "What the text judges") List<SpokenAspectView> aspects,
    @Schema(examples = "service") @Nullable String painPoint,
    @Schema(examples = "emotional") @Nullable String need,
    @Schema(examples = "price") @Nullable String objection,
    @Schema(examples = "complaint") @Nullable String intent,
    @Schema(
            description = "Whether it counts, or why not",
            enumeration = {"genuine", "duplicate", "template", "spam"})
        @Nullable String mark,
    @Nullable HandlingView handling) {}

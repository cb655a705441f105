package io.clientele.gateway.feedback;

import io.clientele.gateway.masking.FreeText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done about feedback. */
@RegisterForReflection
@Schema(description = "What was done about feedback")
public record HandlingView(
    @Schema(enumeration = {"new", "seen", "answered", "done"}) @Nullable String state,
    @Schema(description = "Who is at it", examples = "ann") @Nullable String assignee,
    @FreeText @Nullable String note,
    @Schema(examples = "2026-01-31T08:30:00Z") @Nullable String handledAt) {}

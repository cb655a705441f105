package io.clientele.gateway.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an indicator adds to a score. */
@Schema(
    description =
        "What an indicator adds to a score; all of them and the base add up to it exactly")
public record ContributionView(
    @Schema(examples = "orders") String indicator,
    @Schema(description = "Absent where it is missing", examples = "7") @Nullable String value,
    @Nullable Double points,
    @Nullable Double weight,
    @Nullable Double contribution,
    boolean missing) {}

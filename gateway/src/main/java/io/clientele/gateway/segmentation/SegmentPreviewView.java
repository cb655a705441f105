package io.clientele.gateway.segmentation;

import io.clientele.gateway.customer.ScoreView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a definition would hold. */
@Schema(description = "Whom a definition that is not stored would hold")
public record SegmentPreviewView(
    @Nullable String asOf,
    @Schema(description = "Of everybody where exact, else estimated", examples = "118")
        long members,
    @Schema(description = "Everybody", examples = "2357") long customers,
    boolean exact,
    @Schema(description = "Lower end of the 95 % interval; absent where members is exact")
        @Nullable Long membersLow,
    @Schema(description = "Upper end of it") @Nullable Long membersHigh,
    @Schema(description = "Some of them") List<ScoreView> sample,
    @Schema(
            description =
                "Customers for whom it could not be computed, for example for a division by zero; they"
                    + " are no members")
        long failed,
    @Schema(description = "Why, of one of them") @Nullable String failure) {}

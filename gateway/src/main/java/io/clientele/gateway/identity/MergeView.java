package io.clientele.gateway.identity;

import io.clientele.gateway.masking.FreeText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That two ids are one person, or were. */
@Schema(description = "That two ids are one person, or were")
public record MergeView(
    @Schema(examples = "mrg_7c") String mergeId,
    @Schema(description = "The one that stayed") String customerId,
    @Schema(description = "The one that was merged into it") String mergedId,
    @Schema(enumeration = {"decided", "aliased", "signed_in", "identifier", "suggested"})
        @Nullable String cause,
    @FreeText String reason,
    @Schema(description = "The name of the key that did it") String actor,
    @Nullable String mergedAt,
    @Schema(description = "Set where it was undone") @Nullable String unmergedAt,
    @FreeText @Nullable String unmergeReason,
    @Nullable String unmergeActor) {

  /** A page of them. */
  public record Merges(List<MergeView> merges, String nextPageToken) {}
}

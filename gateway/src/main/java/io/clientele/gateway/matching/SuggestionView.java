package io.clientele.gateway.matching;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two customers who may be one person. */
@Schema(description = "Two customers who may be one person")
public record SuggestionView(
    @Nullable String suggestionId,
    String customerId,
    String otherId,
    @Schema(description = "That they are one, in [0, 1]", examples = "0.97") double probability,
    @Schema(description = "Sum of the evidence in bits") double weight,
    List<MatchEvidenceView> evidence,
    @Schema(enumeration = {"open", "accepted", "rejected", "obsolete"}) @Nullable String state,
    @Nullable String suggestedAt,
    @Nullable String decidedAt,
    @Nullable String decidedBy,
    @Schema(description = "The merge that accepting it made") @Nullable String mergeId) {

  /** What speaks for or against it. */
  public record MatchEvidenceView(
      @Schema(examples = "phone") String field,
      @Schema(description = "exact, close, swapped, different or missing") String level,
      @Schema(description = "In bits; negative where it speaks against") double weight) {}

  /** A page of them. */
  public record Suggestions(
      List<SuggestionView> suggestions, String nextPageToken, long totalSize) {}

  /** Those of one customer. */
  public record Matches(List<SuggestionView> matches) {}
}

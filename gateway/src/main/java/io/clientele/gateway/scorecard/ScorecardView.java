package io.clientele.gateway.scorecard;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score that a business defined. */
@RegisterForReflection
@Schema(description = "A score that a business defined: one version of it")
public record ScorecardView(
    @Schema(examples = "scd_5f3a") String scorecardId,
    @Schema(examples = "loyalty") String name,
    int version,
    @Schema(enumeration = {"draft", "in_force", "retired"}) @Nullable String state,
    @Nullable String displayNameEn,
    @Nullable String displayNameZh,
    List<IndicatorView> indicators,
    @Schema(description = "What a customer without any indicator has") @Nullable Double base,
    @Schema(description = "Ascending; none: the score has no label") List<BandView> bands,
    @Nullable String createdAt,
    @Nullable String activatedAt,
    @Nullable String retiredAt,
    @Schema(description = "What is allowed and doubtful") List<WarningView> warnings,
    @Schema(description = "Where the weights were fitted") @Nullable WeightFitView fit) {

  /** A label from a score on. */
  @RegisterForReflection
  @Schema(name = "ScoreBand", description = "A label from a score on")
  public record BandView(
      @Schema(examples = "loyal") String label,
      @Nullable String displayNameEn,
      @Nullable String displayNameZh,
      @Schema(description = "Absent: everything below the second") @Nullable Double from) {}

  /** What is allowed and doubtful. */
  @RegisterForReflection
  @Schema(name = "ScorecardWarning", description = "What is allowed and doubtful")
  public record WarningView(
      @Schema(examples = "NOT_MONOTONE") String code,
      @Schema(examples = "indicators[2].bins") @Nullable String field,
      String detail) {}

  /** A page of them. */
  public record Scorecards(
      List<ScorecardView> scorecards,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

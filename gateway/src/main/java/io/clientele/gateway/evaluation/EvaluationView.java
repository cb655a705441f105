package io.clientele.gateway.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a classification is worth having. */
@RegisterForReflection
@Schema(description = "Whether a classification is worth having")
public record EvaluationView(
    @Schema(examples = "evl_5f3a") String evaluationId,
    @Nullable EvaluationRequestView request,
    @Nullable String createdAt,
    @Schema(examples = "2357") long customers,
    List<EvaluatedGroupView> groups,
    @Schema(
            description =
                "Adjusted Rand index between the labels now and those of so many days before, in [-1, 1];"
                    + " absent where there is no past",
            examples = "0.82")
        @Nullable Double stability,
    @Schema(description = "Mean over the shipped metrics, in [-1, 1]") @Nullable Double silhouette,
    @Schema(description = "Share of each metric's variance that lies between the groups")
        Map<String, Double> etaSquared,
    @Nullable VerdictView verdict) {

  /** What was asked. */
  @RegisterForReflection
  @Schema(name = "EvaluationRequest", description = "What was asked")
  public record EvaluationRequestView(
      @Schema(examples = "value_tier") @Nullable String dimension,
      @Schema(description = "Or segments, each against everybody else") List<String> segments,
      @Nullable String asOf,
      @Schema(description = "How far back stability and effect are looked at; absent: 90")
          @Nullable Integer days) {}

  /** What to do about it. */
  @RegisterForReflection
  @Schema(name = "Verdict", description = "What to do about it, in plain words")
  public record VerdictView(
      @Schema(enumeration = {"keep", "merge", "split", "drop"}) @Nullable String advice,
      @Nullable String textEn,
      @Nullable String textZh,
      @Schema(description = "merge: with this one") @Nullable String mergeWith) {}

  /** A page of them. */
  public record Evaluations(
      List<EvaluationView> evaluations,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

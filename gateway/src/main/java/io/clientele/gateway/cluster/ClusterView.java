package io.clientele.gateway.cluster;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One group of a clustering. */
@RegisterForReflection
@Schema(description = "One group of a clustering")
public record ClusterView(
    @Schema(description = "By which it is named", examples = "1") int place,
    @Schema(description = "Proposed, or given by hand", examples = "frequent-big-baskets")
        String name,
    @Nullable String displayNameEn,
    @Nullable String displayNameZh,
    @Schema(examples = "412") long customers,
    @Schema(description = "Of all customers, in [0, 1]") @Nullable Double share,
    @Schema(description = "Means of the features, in their own units") Map<String, Double> means,
    @Schema(description = "What tells it apart, the most distinguishing first")
        List<TraitView> traits,
    @Nullable Double silhouette) {

  /** How far a mean lies from everybody's. */
  @RegisterForReflection
  @Schema(name = "ClusterTrait", description = "How far a mean lies from everybody's")
  public record TraitView(
      @Schema(examples = "metrics.orders") String feature,
      @Schema(description = "In standard deviations", examples = "1.8")
          @Nullable Double deviation) {}
}

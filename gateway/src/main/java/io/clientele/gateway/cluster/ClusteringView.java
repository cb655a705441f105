package io.clientele.gateway.cluster;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Groups of customers that an algorithm found. */
@RegisterForReflection
@Schema(description = "Groups of customers that an algorithm found: one version of them")
public record ClusteringView(
    @Schema(examples = "clu_5f3a") String clusteringId,
    @Schema(enumeration = {"candidate", "in_force", "retired", "refused"}) @Nullable String state,
    @Nullable ClusterFitView request,
    @Nullable String createdAt,
    @Nullable String promotedAt,
    @Schema(description = "Customers it was found by", examples = "2357") long customers,
    @Schema(description = "Empty in lists") List<ClusterView> clusters,
    @Schema(description = "How each was scaled") List<FeatureView> features,
    @Schema(description = "In [-1, 1]; the higher, the better the clusters part", examples = "0.41")
        @Nullable Double silhouette,
    @Schema(
            description =
                "Mean adjusted Rand index of clusterings of bootstrap samples, in [-1, 1]",
            examples = "0.87")
        @Nullable Double stability,
    @Schema(description = "What each number of clusters came to") List<CandidateView> candidates,
    @Schema(description = "What is wrong or remarkable") List<NoteView> notes,
    @Schema(description = "Of the one in force") @Nullable DriftView drift) {

  /** How a number was scaled. */
  @RegisterForReflection
  @Schema(name = "ClusterFeature", description = "How a number was scaled before")
  public record FeatureView(
      @Schema(examples = "metrics.orders") String name,
      @Schema(description = "The logarithm of one plus it was taken first") boolean logarithm,
      @Nullable Double centre,
      @Nullable Double scale,
      @Schema(description = "Of whoever has no value") @Nullable Double missing) {}

  /** What a number of clusters came to. */
  @RegisterForReflection
  @Schema(name = "ClusterCandidate", description = "What a number of clusters came to")
  public record CandidateView(
      @Schema(examples = "5") int k,
      @Nullable Double silhouette,
      @Schema(description = "gaussian_mixture; the lower the better") @Nullable Double bic,
      @Schema(description = "Sum of squared distances to the nearest centre")
          @Nullable Double inertia) {}

  /** What is wrong or remarkable. */
  @RegisterForReflection
  @Schema(name = "ClusteringNote", description = "What is wrong or remarkable")
  public record NoteView(
      @Schema(examples = "CONSTANT_FEATURE") String code,
      String detail,
      @Schema(description = "Why the clustering was refused") boolean fatal) {}

  /** How far today's customers lie from those it was found by. */
  @RegisterForReflection
  @Schema(
      name = "ClusterDrift",
      description = "How far today's customers lie from those it was found by")
  public record DriftView(
      @Nullable String asOf,
      @Schema(description = "Population stability index of the clusters' shares", examples = "0.04")
          @Nullable Double sharePsi,
      @Schema(description = "Mean distance to the nearest centre over that of the fit")
          @Nullable Double distanceRatio,
      @Schema(description = "The clusters should be found anew") boolean warning) {}

  /** A page of them. */
  public record Clusterings(
      List<ClusteringView> clusterings,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

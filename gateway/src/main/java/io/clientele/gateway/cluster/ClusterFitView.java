package io.clientele.gateway.cluster;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was asked of a clustering. */
@RegisterForReflection
@Schema(description = "What was asked of a clustering")
public record ClusterFitView(
    @Schema(enumeration = {"k_means", "gaussian_mixture"}) String method,
    @Schema(description = "Absent: it was chosen", examples = "5") @Nullable Integer k,
    @Schema(description = "Of the choice; absent: 10") @Nullable Integer maxK,
    @Schema(description = "Empty: the shipped ones") List<String> features,
    @Schema(description = "The same base and seed give the same clusters") long seed,
    @Nullable String asOf,
    boolean promote) {}

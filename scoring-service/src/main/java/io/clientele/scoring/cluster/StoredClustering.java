package io.clientele.scoring.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version.
 *
 * @param id {@code clu_} and 24 hexadecimal digits
 * @param seq the place in the order in which they were made
 * @param revision goes up with every change of a name
 * @param promotedAt when it was last put in force; null: never
 */
record StoredClustering(
    String id,
    long seq,
    ClusteringState state,
    int revision,
    ClusterRequest request,
    Clustering clustering,
    Instant createdAt,
    @Nullable Instant promotedAt) {}

package io.clientele.scoring.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, filled in.
 *
 * @param asOf null: when the work is done
 * @param promote whether it puts itself in force when it is good
 */
record ClusterRequest(Wanted wanted, @Nullable Instant asOf, boolean promote) {}

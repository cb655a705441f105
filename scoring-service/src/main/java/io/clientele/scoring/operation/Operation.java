package io.clientele.scoring.operation;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that was asked for.
 *
 * @param id {@code sco_} and 24 hexadecimal digits
 * @param seq the place in the order in which operations were asked for
 * @param request as it was stored
 * @param phase what is being done, for people
 * @param progress in [0, 1]
 * @param finishedAt null until the state is final
 * @param resultId the id of what it made; null unless it succeeded
 * @param problem null unless it failed
 */
public record Operation(
    String id,
    long seq,
    OperationKind kind,
    JsonObject request,
    OperationState state,
    String phase,
    double progress,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Nullable String resultId,
    @Nullable Problem problem) {}

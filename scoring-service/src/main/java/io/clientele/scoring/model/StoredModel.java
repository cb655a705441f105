package io.clientele.scoring.model;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model in the registry.
 *
 * @param id {@code mdl_} and 24 hexadecimal digits
 * @param seq the place in the order in which they were made
 * @param request as it was asked for, filled in
 * @param body see {@link FittedModel}
 * @param report empty where it was not asked for
 * @param notes the most serious first
 * @param promotedAt when it was last put in force; null: never
 * @param retiredAt when another last took its place; null: never
 */
public record StoredModel(
    String id,
    long seq,
    ModelKind kind,
    ModelState state,
    JsonObject request,
    JsonObject body,
    JsonObject report,
    List<ModelNote> notes,
    Instant createdAt,
    @Nullable Instant promotedAt,
    @Nullable Instant retiredAt) {}

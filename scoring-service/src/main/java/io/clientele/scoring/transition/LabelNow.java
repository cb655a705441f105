package io.clientele.scoring.transition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A label of a person that was computed outside SQL, as it holds now.
 *
 * @param label empty where there is none any more
 * @param at when it began to hold, if it is another than the one recorded last
 * @param reason in a few words
 * @param nextDue when it has to be computed again because of time alone; null: never
 */
public record LabelNow(
    String personId,
    String dimension,
    String label,
    Instant at,
    Cause cause,
    String reason,
    @Nullable Instant nextDue) {}

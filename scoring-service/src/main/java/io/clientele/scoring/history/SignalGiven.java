package io.clientele.scoring.history;

import io.clientele.scoring.satisfaction.Signal;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a survey, or a move of a complaint; unique by source, kind, id and revision.
 *
 * @param revision counts the moves of a complaint; 0 of an answer
 * @param place of an answer on its own scale, in [0, 1]; null: none
 * @param orderId the order that it is about; empty: not told
 * @param channel empty: not told
 */
public record SignalGiven(
    String customerId,
    String source,
    String id,
    long revision,
    Signal signal,
    @Nullable Double place,
    String orderId,
    String channel) {}

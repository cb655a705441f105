package io.clientele.scoring.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A need in words: written down by an agent, or found in what the customer wrote.
 *
 * @param kind null: as the taxonomy has it
 * @param source {@link NeedSource#ASKED} or {@link NeedSource#SAID}
 * @param note empty: none
 */
public record ToldNeed(
    String topic, @Nullable NeedKind kind, NeedSource source, String note, Instant at) {}

package io.clientele.gateway.summary;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the classifications are behind the facts. */
@Schema(description = "How far the classifications are behind the facts")
public record FreshnessView(
    @Schema(description = "Every committed fact is in every classification") boolean upToDate,
    @Schema(description = "Changes not taken in yet, by feed; -1 where a service does not answer")
        Map<String, Long> pending) {}

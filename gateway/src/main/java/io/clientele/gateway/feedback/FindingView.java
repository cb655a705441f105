package io.clientele.gateway.feedback;

import io.clientele.gateway.wire.TextView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A label with its reasons. */
@Schema(name = "Finding", description = "A label with its reasons")
public record FindingView(
    @Schema(description = "A name of the taxonomy", examples = "price") String label,
    @Schema(description = "In [0, 1]; absent in stored feedback", examples = "0.8")
        @Nullable Double probability,
    List<SpanView> evidence,
    @Schema(description = "Of an objection: how to answer it") @Nullable TextView answer) {}

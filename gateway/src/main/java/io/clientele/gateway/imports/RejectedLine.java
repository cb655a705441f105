package io.clientele.gateway.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a file that was not taken in. */
@RegisterForReflection
@Schema(description = "A line that was not taken in, and why")
public record RejectedLine(
    @Schema(description = "From 1, the header included", examples = "17") long line,
    @Schema(examples = "INVALID_FIELD") String code,
    @Schema(examples = "ordered_at") String field,
    String detail) {}

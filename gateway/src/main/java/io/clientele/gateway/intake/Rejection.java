package io.clientele.gateway.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that was not taken in. */
@RegisterForReflection
@Schema(description = "An item that was not taken in, and why")
public record Rejection(
    @Schema(description = "Place of the item in the request, from 0", examples = "3") int index,
    @Schema(description = "The item's own id; empty where it could not be read") String messageId,
    @Schema(description = "The reason", examples = "INVALID_FIELD") String code,
    @Schema(
            description = "The field at fault, from the root of the body",
            examples = "batch[3].properties.order_id")
        String field,
    @Schema(description = "What is wrong and how to mend it", examples = "is required")
        String detail) {}

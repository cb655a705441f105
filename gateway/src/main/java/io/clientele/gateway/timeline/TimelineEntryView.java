package io.clientele.gateway.timeline;

import io.clientele.gateway.masking.FreeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a person. */
@Schema(description = "Something that happened to a person")
public record TimelineEntryView(
    @Schema(
            description =
                "order, refund, behaviour, identified, consent, tag, merge, unmerge, feedback",
            examples = "order")
        String kind,
    String at,
    String source,
    @Schema(description = "Under which of the person's ids") String customerId,
    @Schema(description = "Names the entry within its kind") String id,
    @FreeText Object content) {}

package io.clientele.gateway.feedback;

import io.clientele.gateway.masking.FreeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a text. */
@Schema(
    name = "Span",
    description =
        "A part of the text, in UTF-16 units as JavaScript counts them. The text is data: whoever"
            + " shows it in a page has to escape it")
public record SpanView(
    @Schema(examples = "0") int begin,
    @Schema(examples = "14") int end,
    @Schema(examples = "Great service!") @FreeText String text) {}

package io.clientele.gateway.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text's language and how it was meant. */
public record ClassifiedText(
    @Schema(description = "zh, en, or und where it was not determined", examples = "zh")
        String language,
    SentimentView sentiment) {}

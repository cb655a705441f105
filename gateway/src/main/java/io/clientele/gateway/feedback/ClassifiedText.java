package io.clientele.gateway.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text's language, how it was meant, and what else it says; what it does not say is absent. */
public record ClassifiedText(
    @Schema(description = "zh, en, or und where it was not determined", examples = "zh")
        String language,
    SentimentView sentiment,
    @Schema(description = "The places that decided the sentiment; at most 3")
        List<SpanView> evidence,
    @Schema(description = "What the text judges, each aspect once") List<SpokenAspectView> aspects,
    @Schema(description = "What hurts: functional, process, service or value")
        @Nullable FindingView painPoint,
    @Schema(description = "The kind of need: functional, emotional or social")
        @Nullable FindingView need,
    @Schema(description = "Why somebody does not buy, with the answer to give")
        @Nullable FindingView objection,
    @Schema(
            description =
                "What the writer wants: complaint, question, praise, suggestion or churn_threat")
        @Nullable FindingView intent,
    @Schema(
            description = "The versions of all that took part",
            examples = "sentiment-1.0.0+analysis-1")
        String model) {}

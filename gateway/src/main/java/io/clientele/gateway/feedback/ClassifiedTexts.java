package io.clientele.gateway.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Classified texts in the order in which they were sent. */
public record ClassifiedTexts(
    @Schema(description = "In the order of the texts") List<ClassifiedText> results) {}

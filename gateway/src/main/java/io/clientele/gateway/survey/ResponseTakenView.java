package io.clientele.gateway.survey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a response was taken. */
@RegisterForReflection
@Schema(name = "SurveyResponseTaken")
public record ResponseTakenView(
    @Schema(examples = "rsp_5f3a") String responseId,
    @Schema(description = "It had been stored before; nothing was changed") boolean duplicate) {}

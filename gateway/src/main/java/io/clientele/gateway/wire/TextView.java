package io.clientele.gateway.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text in two languages. */
@RegisterForReflection
@Schema(name = "Text", description = "A text in English and in Chinese")
public record TextView(
    @Schema(examples = "Say thank you") @Nullable String en,
    @Schema(examples = "表示感谢") @Nullable String zh) {}

package io.clientele.gateway.feedback;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one item that was handled. */
@RegisterForReflection
@Schema(description = "What became of one item")
public record HandledView(
    @Schema(examples = "webshop") String source,
    @Schema(examples = "f-1") String feedbackId,
    @Schema(enumeration = {"changed", "unchanged", "rejected"}) String result,
    @Schema(description = "Why it was rejected", examples = "FEEDBACK_NOT_FOUND")
        @Nullable String code,
    @Nullable String detail) {

  /** All of them. */
  @Schema(name = "HandledFeedback")
  public record Handled(
      @Schema(description = "In the order of the request") List<HandledView> results) {}
}

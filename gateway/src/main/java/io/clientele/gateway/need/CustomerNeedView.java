package io.clientele.gateway.need;

import io.clientele.gateway.masking.FreeText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one customer needs. */
@RegisterForReflection
@Schema(description = "What a customer needs")
public record CustomerNeedView(
    @Schema(examples = "delivery") String topic,
    @Schema(enumeration = {"functional", "emotional", "social"}) @Nullable String kind,
    @Schema(
            description =
                "asked: an agent or a survey wrote it down; said: in feedback; searched; browsed: looked at"
                    + " and not bought; co_purchase: others who buy the same buy it",
            enumeration = {"asked", "said", "searched", "browsed", "co_purchase"})
        @Nullable String source,
    @Schema(description = "In [0, 1]", examples = "0.8") @Nullable Double strength,
    @FreeText @Nullable String evidence,
    @Nullable String at) {

  /** All of them. */
  public record CustomerNeeds(
      @Schema(description = "The strongest first") List<CustomerNeedView> needs) {}
}

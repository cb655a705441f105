package io.clientele.gateway.conduct;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What types and habits rest on. */
@Schema(description = "A figure that types and habits rest on")
public record ConductIndicatorView(
    @Schema(examples = "coupon_share") String name,
    @Nullable String displayNameEn,
    @Nullable String displayNameZh,
    @Schema(description = "Why it tells something") @Nullable String reasonEn,
    @Nullable String reasonZh,
    @Schema(description = "Of the customer; absent where it cannot be told", examples = "0.4")
        @Nullable Double value,
    @Schema(description = "What it adds to each type") Map<String, Double> weights) {

  /** All of them. */
  public record ConductIndicators(List<ConductIndicatorView> indicators) {}
}

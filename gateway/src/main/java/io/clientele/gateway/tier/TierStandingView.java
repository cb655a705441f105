package io.clientele.gateway.tier;

import io.clientele.gateway.masking.FreeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The tier of a customer. */
@Schema(description = "The tier of a customer, why it is so, and what comes next")
public record TierStandingView(
    @Schema(examples = "c-1") String customerId,
    @Schema(examples = "gold") String tier,
    @Nullable String since,
    @Schema(description = "Absent: the tier follows shares of the net revenue, without a policy")
        @Nullable String policyId,
    @Nullable Integer policyVersion,
    @Schema(description = "entry, kept, grace, minimum_stay, override, …", examples = "kept")
        @Nullable String reason,
    @Schema(examples = "1180.5") @Nullable Double metric,
    @Schema(description = "Of the metric, to the next better tier; absent in the best")
        @Nullable Double missingToNext,
    @Nullable String nextTier,
    @Nullable String nextEvaluationAt,
    @Schema(description = "No downgrade before this; while a grace or a minimum stay holds")
        @Nullable String safeUntil,
    @Nullable OverrideView override) {

  /** A tier that was given by hand. */
  @Schema(name = "TierOverride", description = "A tier that was given by hand")
  public record OverrideView(
      @Schema(examples = "platinum") String tier,
      @Schema(examples = "goodwill after a lost parcel") @FreeText String reason,
      @Schema(description = "The name of the key", examples = "webshop") String givenBy,
      @Nullable String givenAt,
      @Schema(description = "Absent: until it is lifted") @Nullable String expiresAt) {}
}

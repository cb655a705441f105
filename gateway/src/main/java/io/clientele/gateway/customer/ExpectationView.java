package io.clientele.gateway.customer;

import io.clientele.gateway.wire.MoneyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is expected of a customer. */
@Schema(description = "What the model of lifetime value in force expects of a customer")
public record ExpectationView(
    @Schema(examples = "mdl_5f3a") String modelId,
    @Schema(description = "That the customer still buys at all, in [0, 1]", examples = "0.83")
        @Nullable Double pAlive,
    @Schema(description = "Within the model's horizon", examples = "2.4")
        @Nullable Double purchases,
    @Schema(description = "Absent where the model has no spend of the customer's currency")
        @Nullable MoneyView clv,
    @Schema(description = "Lower end of the 95 % interval") @Nullable MoneyView clvLow,
    @Schema(description = "Upper end of the 95 % interval") @Nullable MoneyView clvHigh,
    @Schema(
            description =
                "When half of the chance has passed that the next purchase comes at all; absent where that"
                    + " chance is below one half")
        @Nullable String nextPurchaseAt,
    @Schema(description = "Expected value of one purchase") @Nullable MoneyView meanPurchase) {}

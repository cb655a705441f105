package io.clientele.gateway.value;

import io.clientele.gateway.wire.MoneyView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What those are worth whom a customer brought. */
@Schema(description = "What those are worth whom a customer brought")
public record ReferralValueView(
    @Schema(examples = "c-1") String customerId,
    @Schema(
            description =
                "Net revenue of whom the customer brought, of whom they brought, and so on, each"
                    + " generation counted by the discount again; one of each currency")
        List<MoneyView> value,
    @Schema(examples = "0.5") @Nullable Double discount,
    @Schema(description = "How many were brought, by generation") List<Long> generations) {}

package io.clientele.gateway.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exact amount. */
@Schema(description = "An exact amount of money")
public record MoneyView(
    @Schema(description = "Plain decimal, not rounded", examples = "12.34") String amount,
    @Schema(description = "ISO 4217", examples = "USD") String currency) {}

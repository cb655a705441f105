package io.clientele.gateway.value;

import io.clientele.gateway.wire.MoneyView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the base is expected to bring. */
@Schema(description = "What the base is expected to bring")
public record PortfolioView(
    @Nullable String asOf,
    @Schema(description = "Absent where no model of lifetime value is in force")
        @Nullable String modelId,
    @Schema(description = "Absent where no model is in force", examples = "365")
        @Nullable Integer horizonDays,
    List<CurrencyView> currencies) {

  /** What one currency is expected to bring. */
  @Schema(name = "CurrencyPortfolio", description = "What one currency is expected to bring")
  public record CurrencyView(
      @Schema(examples = "USD") String currency,
      long buyers,
      @Schema(description = "Buyers expected to be alive") @Nullable Double expectedAlive,
      @Schema(description = "Within the horizon") @Nullable Double expectedPurchases,
      @Nullable MoneyView clv,
      @Schema(description = "Lower end of the 95 % interval") @Nullable MoneyView clvLow,
      @Schema(description = "Upper end of the 95 % interval") @Nullable MoneyView clvHigh,
      @Nullable MoneyView netRevenue,
      @Schema(description = "Revenue minus cost of the orders whose cost is known")
          @Nullable MoneyView knownProfit,
      @Schema(description = "Share of the revenue whose cost is known", examples = "0.9")
          @Nullable Double costCoverage) {}
}

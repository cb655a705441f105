package io.clientele.gateway.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.gateway.wire.MoneyView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Revenue in one currency, and the cuts by which its customers are ranked. */
@Schema(description = "Revenue in one currency, and the cuts in force")
public record CurrencyView(
    @Schema(examples = "USD") String currency,
    @Schema(examples = "2357") long buyers,
    long orders,
    long refunds,
    @Nullable MoneyView netRevenue,
    @Schema(
            description = "Share of the net revenue that the top fifth of the buyers bring",
            examples = "0.72")
        @JsonProperty("top_20_percent_share")
        @Nullable Double top20PercentShare,
    @Nullable CutsView cuts) {

  /** A value above the k-th of four cuts scores at least k + 1. */
  @Schema(description = "A value above the k-th of four cuts scores at least k + 1")
  public record CutsView(
      @Schema(description = "quantile or fixed") String method,
      String version,
      List<String> recency,
      List<Long> frequency,
      List<MoneyView> monetary,
      @Schema(description = "Least net revenue of platinum") @Nullable MoneyView platinumFrom,
      @Nullable MoneyView goldFrom,
      @Nullable MoneyView silverFrom,
      @JsonProperty("top_20_percent_from") @Nullable MoneyView top20PercentFrom) {}
}

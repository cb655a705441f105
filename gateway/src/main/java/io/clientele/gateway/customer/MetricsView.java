package io.clientele.gateway.customer;

import io.clientele.gateway.wire.MoneyView;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer in figures. */
@Schema(description = "A customer in figures, in the currency of most of the orders")
public record MetricsView(
    @Schema(examples = "4") long orders,
    @Schema(examples = "1") long refunds,
    @Schema(description = "Orders minus refunds") @Nullable MoneyView netRevenue,
    @Nullable MoneyView grossRevenue,
    @Nullable MoneyView refunded,
    @Schema(description = "Gross revenue by order") @Nullable MoneyView averageBasket,
    @Nullable String firstOrderAt,
    @Nullable String lastOrderAt,
    @Schema(description = "Days between purchases", examples = "31.5")
        @Nullable Double purchaseIntervalDays,
    @Schema(description = "Net revenue in the customer's other currencies")
        List<MoneyView> otherNetRevenue,
    @Schema(description = "Pieces of feedback", examples = "2") long feedback,
    @Nullable String lastFeedbackAt,
    @Schema(description = "Revenue minus cost of the orders whose cost is known")
        @Nullable MoneyView knownProfit,
    @Schema(description = "Absent where no model is in force, or there is no order")
        @Nullable ExpectationView expectation,
    @Schema(description = "By the name of the scorecard in force") Map<String, Double> scores) {}

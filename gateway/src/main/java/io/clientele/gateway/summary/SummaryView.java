package io.clientele.gateway.summary;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole base in figures. */
@Schema(description = "The whole base in figures")
public record SummaryView(
    @Nullable String asOf,
    @Schema(examples = "2357") long customers,
    @Schema(description = "Customers by dimension and label")
        Map<String, Map<String, Long>> classifications,
    List<CurrencyView> currencies,
    @Nullable FreshnessView freshness,
    @Schema(description = "Services that did not answer") List<String> unavailable) {}

package io.clientele.gateway.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a model was asked to be fitted from. */
@Schema(description = "What was asked for, with what was left out filled in")
public record FitRequestView(
    @Schema(enumeration = {"clv", "churn"}) @Nullable String kind,
    @Schema(enumeration = {"AUTO", "BG_NBD", "MBG_NBD", "PARETO_NBD", "BG_BB", "NBD"})
        @Nullable String family,
    @Schema(description = "Purchases of this day still count for the fit", examples = "1997-09-30")
        @Nullable String calibrationEnd,
    @Schema(description = "The last day of the holdout; absent: none", examples = "1998-06-30")
        @Nullable String holdoutEnd,
    @Schema(enumeration = {"DAY", "WEEK", "MONTH"}) @Nullable String timeUnit,
    @Schema(description = "Weight of the penalty on the logarithms of the parameters")
        @Nullable Double penalty,
    @Schema(description = "Only customers who came from these; empty: all", examples = "cdnow")
        List<String> sources,
    @Schema(examples = "USD") @Nullable String currency,
    @Schema(description = "By year", examples = "0.1") @Nullable Double discountRate,
    @Schema(examples = "365") int horizonDays,
    @Schema(description = "Share of the revenue that is profit", examples = "1")
        @Nullable Double margin,
    boolean promote,
    @Schema(description = "churn: the attribute that tells who left") @Nullable String outcome,
    @Schema(description = "churn: the attributes it is told by") List<String> features) {}

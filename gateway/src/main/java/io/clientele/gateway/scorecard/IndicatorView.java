package io.clientele.gateway.scorecard;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that a score is made of. */
@RegisterForReflection
@Schema(description = "One thing that a score is made of")
public record IndicatorView(
    @Schema(examples = "orders") String name,
    @Nullable String displayNameEn,
    @Nullable String displayNameZh,
    @Schema(description = "CEL; or an aggregate", examples = "metrics.orders")
        @Nullable String expression,
    @Nullable AggregateView aggregate,
    @Schema(description = "Or a function") @Nullable List<BinView> bins,
    @Nullable FunctionView function,
    @Nullable Double weight,
    @Nullable MissingView missing,
    @Schema(enumeration = {"increasing", "decreasing"}) @Nullable String monotone) {

  /** A figure over what happened within a window. */
  @RegisterForReflection
  @Schema(name = "Aggregate", description = "A figure over what happened within a window")
  public record AggregateView(
      @Schema(
              enumeration = {
                "orders",
                "gross_revenue",
                "net_revenue",
                "refunds",
                "refunded",
                "feedback",
                "rating",
                "polarity",
                "items",
                "units",
                "discount",
                "views",
                "visits",
                "shares",
                "invites",
                "reviews",
                "coupons",
                "searches"
              })
          @Nullable String measure,
      @Schema(enumeration = {"count", "sum", "mean", "max", "min"}) @Nullable String function,
      @Schema(description = "0: everything", examples = "90") @Nullable Double windowDays,
      @Schema(description = "What is so old counts half; 0: everything counts alike")
          @Nullable Double halfLifeDays) {}

  /** Points of a range of numbers, or of some texts. */
  @RegisterForReflection
  @Schema(name = "ScoreBin", description = "Points of a range of numbers, or of some texts")
  public record BinView(
      @Schema(description = "Inclusive; absent: everything below") @Nullable Double from,
      @Schema(description = "Exclusive; absent: everything above") @Nullable Double to,
      @Nullable List<String> values,
      @Nullable Double points,
      @Schema(description = "Where it was found by a fit") @Nullable Double weightOfEvidence) {}

  /** Points by a curve. */
  @RegisterForReflection
  @Schema(name = "PointFunction", description = "Points by a curve")
  public record FunctionView(
      @Schema(enumeration = {"linear", "logarithm", "logistic"}) @Nullable String shape,
      @Nullable Double scale,
      @Nullable Double offset,
      @Schema(description = "logistic") @Nullable Double midpoint,
      @Schema(description = "logistic") @Nullable Double steepness,
      @Nullable Double minimum,
      @Nullable Double maximum) {}

  /** What a customer without a value gets. */
  @RegisterForReflection
  @Schema(name = "MissingPolicy", description = "What a customer without a value gets")
  public record MissingView(
      @Schema(enumeration = {"zero", "points", "abstain"}) @Nullable String kind,
      @Nullable Double points) {}
}

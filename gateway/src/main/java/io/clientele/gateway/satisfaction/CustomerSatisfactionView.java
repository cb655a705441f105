package io.clientele.gateway.satisfaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How satisfied one customer is. */
@RegisterForReflection
@Schema(
    name = "CustomerSatisfaction",
    description =
        "How satisfied a customer is at a time, how it came to that, and what it rests on")
public record CustomerSatisfactionView(
    @Schema(description = "The person's", examples = "c-1") String customerId,
    @Nullable String asOf,
    @Schema(description = "True: the person refused to be profiled, and nothing else is told")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Boolean profilingRefused,
    @Schema(enumeration = {"high", "medium", "low", "UNKNOWN"}) @Nullable String label,
    @Nullable LabelName displayName,
    @Schema(description = "Absent where the label is UNKNOWN") @Nullable EstimateView estimate,
    @Schema(description = "That the true mean lies where the label says, in [0, 1]")
        @Nullable Double confidence,
    @Schema(description = "Of all that was said, as far as it has not faded")
        @Nullable Double weight,
    @Nullable SatisfactionTrend trend,
    @Schema(description = "From when on what was said lies on another level")
        List<SatisfactionChange> changePoints,
    @Schema(description = "At the ends of the last 24 months, and now") List<CoursePoint> course,
    @Schema(description = "Orders that something was said of, at most 100, the latest first")
        List<OrderSatisfaction> orders,
    @Schema(description = "What it rests on, at most 200, the latest first")
        List<SignalView> signals,
    @Schema(description = "Of the policy") @Nullable String version) {

  /** What a label is called. */
  @Schema(name = "SatisfactionName", description = "What people call it")
  public record LabelName(
      @Schema(examples = "satisfied") String en, @Schema(examples = "满意") String zh) {}

  /** Where it is going. */
  @Schema(description = "The change in 90 days, of what was said within 365 days")
  public record SatisfactionTrend(
      @Schema(enumeration = {"rising", "steady", "falling", "unknown"}) @Nullable String direction,
      @Schema(description = "By 90 days", examples = "-0.21") @Nullable Double slope,
      @Nullable Double low,
      @Nullable Double high,
      @Schema(examples = "7") int signals) {}

  /** When it changed. */
  @Schema(description = "A new level")
  public record SatisfactionChange(
      @Nullable String at,
      @Schema(examples = "0.8") @Nullable Double before,
      @Schema(examples = "-0.6") @Nullable Double after,
      @Schema(description = "Of the new level", examples = "4") int signals) {}

  /** The satisfaction at an earlier time. */
  @Schema(name = "SatisfactionCoursePoint", description = "The satisfaction at a time")
  public record CoursePoint(
      @Nullable String at,
      @Schema(enumeration = {"high", "medium", "low", "UNKNOWN"}) String label,
      @Nullable EstimateView estimate) {}

  /** The satisfaction with one order. */
  @Schema(description = "The satisfaction with one order, which does not fade")
  public record OrderSatisfaction(
      @Schema(examples = "o-7") String orderId,
      @Schema(enumeration = {"high", "medium", "low", "UNKNOWN"}) String label,
      @Nullable EstimateView estimate,
      @Schema(examples = "2") int signals,
      @Nullable String lastAt) {}

  /** One thing that was said. */
  @Schema(name = "SatisfactionSignal", description = "One thing that it rests on")
  public record SignalView(
      @Schema(enumeration = {"rating", "text", "csat", "nps", "ces", "complaint", "return"})
          @Nullable String kind,
      @Schema(examples = "webshop") String source,
      @Schema(
              description = "Of the feedback, the answer, the complaint or the refund",
              examples = "f-12")
          String id,
      @Nullable String at,
      @Schema(description = "In [-1, 1]", examples = "-0.5") @Nullable Double value,
      @Schema(description = "Before it faded", examples = "0.7") @Nullable Double weight,
      @Schema(description = "Now", examples = "0.31") @Nullable Double weightNow,
      @Nullable String orderId,
      @Nullable String channel) {}
}

package io.clientele.gateway.satisfaction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What moves satisfaction. */
@RegisterForReflection
@Schema(
    name = "SatisfactionDrivers",
    description = "Which aspects of what is said move satisfaction, all else being equal")
public record DriversView(
    @Schema(description = "Pieces of feedback that it rests on", examples = "2113") long feedback,
    @Schema(description = "Their satisfaction, in [-1, 1]", examples = "0.31")
        @Nullable Double mean,
    @Schema(description = "Of who speaks of no aspect", examples = "0.36") @Nullable Double base,
    @Schema(description = "Share of the variance that the aspects explain", examples = "0.41")
        @Nullable Double explained,
    @Schema(description = "Whether enough was said; else there are no drivers") boolean enough,
    @Schema(description = "By size of the contribution, the greatest first")
        List<SatisfactionDriver> drivers,
    @Schema(description = "Aspects of which too little was said, with how often")
        Map<String, Long> abstained) {

  /** An aspect. */
  @Schema(description = "An aspect, and how much it moves satisfaction")
  public record SatisfactionDriver(
      @Schema(examples = "delivery") String aspect,
      @Schema(description = "Satisfaction with praise less that with silence", examples = "0.38")
          @Nullable Double effect,
      @Schema(description = "Of the interval of the effect that holds 95 %") @Nullable Double low,
      @Nullable Double high,
      @Schema(description = "Whether the interval leaves out 0") boolean certain,
      @Schema(description = "Pieces of feedback that speak of it", examples = "840") long mentions,
      @Schema(examples = "310") long praised,
      @Schema(examples = "530") long blamed,
      @Schema(description = "What it adds to the mean of all", examples = "-0.04")
          @Nullable Double contribution,
      @Schema(
              description =
                  "What it adds to the satisfaction of the customer asked about; absent where they did not"
                      + " speak of it",
              examples = "-0.19")
          @Nullable Double customerContribution) {}
}

package io.clientele.gateway.improvement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an improvement brought. */
@RegisterForReflection
@Schema(name = "ImprovementEffect", description = "An aspect before and after an improvement")
public record EffectView(
    @Schema(
            description = "unknown: fewer than 30 customers in a window",
            enumeration = {"unknown", "improved", "no_difference", "worse"})
        @Nullable String verdict,
    @Schema(examples = "delivery") String aspect,
    SampleView before,
    SampleView after,
    @Schema(description = "The other aspects before") SampleView controlBefore,
    @Schema(description = "The other aspects after") SampleView controlAfter,
    @Schema(description = "After minus before") @Nullable DifferenceView negativeShare,
    @Schema(description = "After minus before") @Nullable DifferenceView meanPolarity,
    @Schema(
            description =
                "The difference of the aspect minus that of the others, which the verdict rests on")
        @Nullable DifferenceView controlledNegativeShare,
    @Nullable String beforeFrom,
    @Nullable String beforeTo,
    @Nullable String afterFrom,
    @Nullable String afterTo,
    @Schema(description = "Whether the window after it is over") boolean complete) {

  /** Who spoke of an aspect within a window. */
  @Schema(name = "AspectSample")
  public record SampleView(
      @Schema(description = "Each counted once", examples = "120") long customers,
      @Schema(description = "With a mean below 0", examples = "60") long negative,
      @Schema(examples = "0.5") @Nullable Double negativeShare,
      @Schema(description = "In [-1, 1]", examples = "-0.2") @Nullable Double meanPolarity) {}

  /** A difference with its 95 % interval. */
  @Schema(name = "DifferenceWithInterval")
  public record DifferenceView(
      @Schema(examples = "-0.4") double estimate,
      @Schema(examples = "-0.51") double low,
      @Schema(examples = "-0.26") double high) {}
}

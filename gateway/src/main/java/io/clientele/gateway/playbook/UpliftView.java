package io.clientele.gateway.playbook;

import io.clientele.gateway.wire.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How those fared who were treated by a rule, against those held out. */
@Schema(description = "How those fared who were treated by a rule, against those held out")
public record UpliftView(
    @Schema(examples = "win-back-gold") String rule,
    @Schema(enumeration = {"ordered", "net_revenue", "satisfaction"}) String outcome,
    @Nullable UpliftGroupView treated,
    @Nullable UpliftGroupView heldOut,
    @Schema(
            description =
                "Treated minus held out; absent where one of them has fewer than 2 customers",
            examples = "0.06")
        @Nullable Double difference,
    @Schema(description = "Lower end of the 95 % interval") @Nullable Double low,
    @Schema(description = "Upper end of it") @Nullable Double high,
    @Nullable Double pValue,
    @Schema(description = "In a few words") @Nullable TextView verdict) {

  /** One of the two groups. */
  @Schema(name = "UpliftGroup", description = "One of the two groups")
  public record UpliftGroupView(
      @Schema(examples = "412") long customers,
      @Schema(description = "Of the outcome", examples = "0.31") @Nullable Double mean) {}
}

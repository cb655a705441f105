package io.clientele.gateway.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.gateway.wire.MoneyView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the value is spread. */
@Schema(description = "The share of the value that the best share of the buyers brings")
public record ParetoView(@Nullable String asOf, List<CurveView> currencies) {

  /** The curve of one currency. */
  @Schema(name = "ParetoCurve", description = "The curve of one currency")
  public record CurveView(
      @Schema(examples = "USD") String currency,
      long buyers,
      @Nullable MoneyView total,
      @Schema(description = "Absent where the total is not positive", examples = "0.76")
          @JsonProperty("top_20_percent_share")
          @Nullable Double top20PercentShare,
      @Schema(
              description =
                  "In [0, 1]; absent where the total is not positive or somebody's value is negative",
              examples = "0.65")
          @Nullable Double gini,
      @Schema(description = "Ascending, from 0 to 1, at most 101") List<PointView> points) {}

  /** A point of a curve. */
  @Schema(name = "ParetoPoint", description = "A point of a curve")
  public record PointView(
      @Schema(description = "Share of the buyers, from the best", examples = "0.2")
          @Nullable Double buyers,
      @Schema(description = "Share of the value that they bring", examples = "0.76")
          @Nullable Double value) {}
}

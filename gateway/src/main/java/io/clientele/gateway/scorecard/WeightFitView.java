package io.clientele.gateway.scorecard;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What weights were fitted from. */
@RegisterForReflection
@Schema(description = "What weights were fitted from, and how well they tell")
public record WeightFitView(
    @Nullable OutcomeView outcome,
    @Nullable String asOf,
    long customers,
    long positives,
    @Schema(examples = "0.78") @Nullable Double auc,
    @Nullable Double logLikelihood,
    List<InformationValueView> informationValues) {

  /** What was to be told apart. */
  @RegisterForReflection
  @Schema(name = "Outcome", description = "What was to be told apart")
  public record OutcomeView(
      @Schema(description = "Whether an order followed within so many days", examples = "90")
          @Nullable Double orderWithinDays,
      @Schema(description = "Or whether this attribute is true", examples = "churned")
          @Nullable String attribute,
      @Schema(description = "The opposite is the outcome") boolean negated) {}

  /** How much an indicator tells by itself. */
  @RegisterForReflection
  @Schema(name = "InformationValue", description = "How much an indicator tells by itself")
  public record InformationValueView(
      String indicator,
      @Nullable Double informationValue,
      List<IndicatorView.BinView> bins,
      @Nullable Double weight,
      @Nullable Double standardError) {}
}

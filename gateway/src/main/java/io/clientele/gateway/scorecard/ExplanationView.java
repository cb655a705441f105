package io.clientele.gateway.scorecard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a score is what it is. */
@Schema(description = "Why a score is what it is, in English and in Chinese")
public record ExplanationView(
    @Schema(examples = "c-1") String customerId,
    @Schema(examples = "loyalty") String scorecard,
    @Schema(description = "Absent for built-in dimensions") @Nullable Integer version,
    @Nullable String asOf,
    @Schema(examples = "72.5") @Nullable Double score,
    @Schema(examples = "loyal") @Nullable String label,
    @Nullable Double base,
    @Schema(description = "The greatest in size first") List<ContributionView> contributions,
    @Nullable String textEn,
    @Nullable String textZh,
    @Schema(
            description =
                "The smallest single change that would reach the next better label; absent where none does")
        @Nullable NextStepView next) {

  /** A change that would reach the next label. */
  @Schema(name = "NextStep", description = "A change that would reach the next label")
  public record NextStepView(
      @Schema(examples = "champion") String label,
      @Schema(examples = "orders") String indicator,
      @Schema(examples = "7") @Nullable Double from,
      @Schema(examples = "10") @Nullable Double to,
      @Nullable String textEn,
      @Nullable String textZh) {}
}

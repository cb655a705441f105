package io.clientele.gateway.textmodel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the model of texts. */
@Schema(name = "TextModel", description = "A version of the model of texts")
record TextModelView(
    @Schema(examples = "sentiment-1.0.0+own.3f0a") String version,
    @Schema(description = "The shipped model underneath", examples = "sentiment-1.0.0")
        String baseVersion,
    @Schema(enumeration = {"candidate", "in_force", "retired"}) @Nullable String state,
    @Schema(description = "How it did on corrected texts; absent for the shipped one")
        @Nullable TrialView trial,
    @Nullable String madeAt) {

  /** How a model does on corrected texts that it has not learnt from. */
  @Schema(name = "TextModelTrial", description = "On corrected texts that it has not learnt from")
  record TrialView(
      int texts,
      @Schema(description = "Share of right answers of the shipped model", examples = "0.82")
          double baseAccuracy,
      double baseMacroF1,
      @Schema(description = "Share of right answers of this one", examples = "0.87")
          double accuracy,
      double macroF1,
      @Schema(description = "Texts that only this model answers right") int mended,
      @Schema(description = "Texts that only the shipped one answers right") int spoilt,
      @Schema(description = "Better by more than chance") boolean better) {}

  /** All versions. */
  @Schema(name = "TextModels")
  record All(
      @Schema(description = "The latest first, the shipped one last") List<TextModelView> models) {}
}

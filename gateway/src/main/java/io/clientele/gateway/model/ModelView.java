package io.clientele.gateway.model;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fitted model. */
@Schema(description = "A fitted model; of each kind one at most is in force")
public record ModelView(
    @Schema(examples = "mdl_5f3a") String modelId,
    @Schema(enumeration = {"clv", "churn"}) @Nullable String kind,
    @Schema(
            description = "refused: fitted, and not to be used; notes say why",
            enumeration = {"candidate", "in_force", "retired", "refused"})
        @Nullable String state,
    @Schema(
            description = "clv: the one that was chosen",
            enumeration = {"BG_NBD", "MBG_NBD", "PARETO_NBD", "BG_BB", "NBD"})
        @Nullable String family,
    @Schema(description = "By name: r, alpha, a, b of a BG_NBD; of churn a weight by feature")
        Map<String, Double> parameters,
    @Schema(description = "Of the parameters; absent where the data do not tell")
        Map<String, Double> standardErrors,
    @Schema(description = "p, q, v of the Gamma-Gamma model; empty where spend was not modelled")
        Map<String, Double> spendParameters,
    Map<String, Double> spendStandardErrors,
    @Nullable Double logLikelihood,
    @Nullable Double aic,
    @Schema(description = "Whether the optimum was reached") boolean converged,
    @Schema(description = "Whether the data tell dropout from slow buying") boolean identified,
    @Schema(description = "Greatest derivative at the optimum, by customer")
        @Nullable Double gradientNorm,
    @Schema(description = "Absent where nothing was held out") @Nullable HoldoutView holdout,
    @Schema(examples = "23570") long customers,
    @Schema(description = "What is wrong with it or remarkable, most serious first")
        List<NoteView> notes,
    @Schema(examples = "USD") @Nullable String currency,
    @Nullable String createdAt,
    @Nullable String promotedAt,
    @Nullable FitRequestView request,
    @Schema(description = "Not in lists") @Nullable ReportView report) {

  /** How well what was expected came true. */
  @Schema(name = "ModelHoldout", description = "How well what was expected came true")
  public record HoldoutView(
      @Schema(description = "Mean absolute error, in purchases by customer") @Nullable Double mae,
      @Schema(description = "Root of the mean squared error") @Nullable Double rmse,
      @Nullable Double predictedTotal,
      @Nullable Double actualTotal,
      @Schema(description = "By customer") @Nullable Double logLikelihood) {}

  /** What is wrong or remarkable. */
  @Schema(name = "ModelNote", description = "What is wrong or remarkable")
  public record NoteView(
      @Schema(examples = "DROPOUT_NOT_IDENTIFIED") String code,
      String detail,
      @Schema(description = "It is why the model is refused") boolean fatal) {}

  /** A page of them. */
  public record Models(
      List<ModelView> models,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

package io.clientele.gateway.operation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Work in the background: a fit, a simulation, a backtest, a search for rules, an evaluation. */
@RegisterForReflection
@Schema(
    description =
        "Work in the background: a fit, a simulation, a backtest, a search for rules, an evaluation")
public record OperationView(
    @Schema(examples = "sco_5f3a") String operationId,
    @Schema(
            enumeration = {
              "fit_model",
              "simulate_tier_policy",
              "backtest_scorecard",
              "fit_scorecard",
              "fit_clusters",
              "mine_co_purchases",
              "evaluate_classification"
            })
        @Nullable String kind,
    @Schema(enumeration = {"WAITING", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"}) String state,
    @Schema(description = "True where nothing will change any more") boolean done,
    @Schema(description = "What it is doing", examples = "fitting BG_NBD") @Nullable String phase,
    @Schema(description = "In [0, 1]", examples = "0.4") double progress,
    @Nullable String createdAt,
    @Nullable String finishedAt,
    @Schema(description = "What it made; there when it has succeeded", examples = "mdl_5f3a")
        @Nullable String resultId,
    @Schema(description = "Where that is", examples = "/v1/models/mdl_5f3a")
        @Nullable String result,
    @Schema(description = "Why it failed") @Nullable FailureView problem) {

  /** Why an operation failed. */
  @RegisterForReflection
  @Schema(name = "OperationFailure", description = "Why an operation failed")
  public record FailureView(
      @Schema(examples = "INVALID_FIELD") String code,
      @Schema(description = "The field at fault, if there is one") @Nullable String field,
      String detail) {}

  /** A page of them. */
  public record Operations(
      List<OperationView> operations,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

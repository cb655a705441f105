package io.clientele.gateway.operation;

import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TimeMessages;
import org.jspecify.annotations.Nullable;

/** Operations of scoring-service. */
public final class OperationMessages {

  private OperationMessages() {}

  static Operation.Kind kind(String text) {
    return text.isEmpty()
        ? Operation.Kind.KIND_UNSPECIFIED
        : EnumMessages.parse("kind", text, Operation.Kind.values());
  }

  /** An operation as JSON shows it. */
  public static OperationView view(Operation o) {
    return new OperationView(
        o.getOperationId(),
        EnumMessages.given(o.getKind()),
        o.getState().name(),
        done(o.getState()),
        ScalarMessages.given(o.getPhase()),
        o.getProgress(),
        TimeMessages.text(o.hasCreatedAt(), o.getCreatedAt()),
        TimeMessages.text(o.hasFinishedAt(), o.getFinishedAt()),
        ScalarMessages.given(o.getResultId()),
        o.getResultId().isEmpty() ? null : result(o.getKind(), o.getResultId()),
        o.hasProblem() ? view(o.getProblem()) : null);
  }

  private static boolean done(Operation.State state) {
    return switch (state) {
      case SUCCEEDED, FAILED, CANCELLED -> true;
      case WAITING, RUNNING, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }

  private static @Nullable String result(Operation.Kind kind, String id) {
    return switch (kind) {
      case FIT_MODEL -> "/v1/models/" + id;
      case SIMULATE_TIER_POLICY -> "/v1/tier-simulations/" + id;
      case BACKTEST_SCORECARD -> "/v1/scorecard-backtests/" + id;
      case FIT_SCORECARD -> "/v1/scorecards/" + id;
      case FIT_CLUSTERS -> "/v1/clusters/" + id;
      case MINE_CO_PURCHASES -> "/v1/co-purchases/" + id;
      case EVALUATE_CLASSIFICATION -> "/v1/evaluations/" + id;
      case KIND_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  private static OperationView.FailureView view(Problem problem) {
    return new OperationView.FailureView(
        problem.getCode(), ScalarMessages.given(problem.getField()), problem.getDetail());
  }
}

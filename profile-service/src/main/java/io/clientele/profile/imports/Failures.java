package io.clientele.profile.imports;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.profile.intake.Problem;
import io.grpc.StatusRuntimeException;
import io.vertx.pgclient.PgException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells faults, which trying again will hardly mend, from services that do not answer. */
final class Failures {

  // Connection lost, resources, operator intervention; and conflicts that the database resolved by
  // a rollback.
  private static final Set<String> PASSING = Set.of("08", "53", "57", "40");

  private Failures() {}

  static boolean isFault(Throwable failure) {
    return switch (failure) {
      case StatusRuntimeException status -> {
        ErrorCode code = GrpcErrors.fromStatus(status).code();
        yield code != ErrorCode.UNAVAILABLE && code != ErrorCode.DEADLINE_EXCEEDED;
      }
      case PgException database ->
          !PASSING.contains(String.valueOf(database.getSqlState()).substring(0, 2));
      case ClienteleException _, IllegalArgumentException _, IllegalStateException _ -> true;
      case NullPointerException _, IndexOutOfBoundsException _, ArithmeticException _ -> true;
      default -> false;
    };
  }

  /** What an import that failed tells; foreign texts may hold personal data and are left out. */
  static Problem problem(Throwable failure) {
    return switch (failure) {
      case StatusRuntimeException status -> {
        ClienteleException refusal = GrpcErrors.fromStatus(status);
        yield new Problem(
            refusal.code(), "", "feedback-service refused a batch: " + refusal.detail());
      }
      case ClienteleException refusal -> Problem.of(refusal);
      case PgException database ->
          internal("the database refused a batch (SQLSTATE " + database.getSqlState() + ")");
      default -> internal("a batch failed (" + failure.getClass().getSimpleName() + ")");
    };
  }

  /**
   * The failure where its text is the suite's own; null where it may quote what a customer said.
   */
  static @Nullable Throwable loggable(Throwable failure) {
    return failure instanceof StatusRuntimeException || failure instanceof PgException
        ? null
        : failure;
  }

  private static Problem internal(String what) {
    return new Problem(ErrorCode.INTERNAL, "", what + "; the log of profile-service says more");
  }
}

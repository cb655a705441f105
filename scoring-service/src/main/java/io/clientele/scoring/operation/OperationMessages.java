package io.clientele.scoring.operation;

import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;

/** Operations as messages. */
public final class OperationMessages {

  private OperationMessages() {}

  /** The operation as every call that begins one answers it. */
  public static io.clientele.contracts.scoring.v1.Operation operation(Operation operation) {
    io.clientele.contracts.scoring.v1.Operation.Builder message =
        io.clientele.contracts.scoring.v1.Operation.newBuilder()
            .setOperationId(operation.id())
            .setKind(
                io.clientele.contracts.scoring.v1.Operation.Kind.valueOf(operation.kind().name()))
            .setState(
                io.clientele.contracts.scoring.v1.Operation.State.valueOf(operation.state().name()))
            .setPhase(operation.phase())
            .setProgress(operation.progress())
            .setCreatedAt(TimeMessages.timestamp(operation.createdAt()));
    Instant finishedAt = operation.finishedAt();
    if (finishedAt != null) {
      message.setFinishedAt(TimeMessages.timestamp(finishedAt));
    }
    String resultId = operation.resultId();
    if (resultId != null) {
      message.setResultId(resultId);
    }
    Problem problem = operation.problem();
    if (problem != null) {
      message.setProblem(
          io.clientele.contracts.common.v1.Problem.newBuilder()
              .setCode(problem.code().name())
              .setField(problem.field())
              .setDetail(problem.detail()));
    }
    return message.build();
  }
}

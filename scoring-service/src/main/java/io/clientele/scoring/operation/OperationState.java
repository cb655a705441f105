package io.clientele.scoring.operation;

/** How far an operation is. The last three are final. */
public enum OperationState {
  WAITING,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED
}

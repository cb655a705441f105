package io.clientele.scoring.operation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

/**
 * Work of one kind. It may be begun again from the start after a crash, so it changes nothing but
 * by its last step, or does the same again.
 */
public interface Job {

  /** What it does; one job for a kind. */
  OperationKind kind();

  /**
   * Does the work. It is called on a worker thread; what follows an answer of the database comes on
   * an event loop, so long computing after reading goes back to the worker pool ({@code emitOn}).
   *
   * @param request what was asked for, as it was stored
   * @param progress to be told where the work is; it ends the work when that was asked for
   * @return the id of the result; a {@link io.clientele.contracts.error.ClienteleException} is the
   *     operation's problem
   */
  Uni<String> run(JsonObject request, Progress progress);
}

package io.clientele.scoring.model;

import io.clientele.scoring.operation.Progress;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

/** Fits models of one kind; a CDI bean, found by its kind. */
public interface ModelFitter {

  /** What it fits. */
  ModelKind kind();

  /**
   * Checks a request when it is made, and fills in what was left out.
   *
   * @param request by the names of the message {@code FitModelRequest}
   * @return what is to be stored and fitted
   * @throws io.clientele.contracts.error.ClienteleException (or fails) with the field at fault
   */
  Uni<JsonObject> checked(JsonObject request);

  /**
   * Fits a model; writes nothing.
   *
   * @param request as {@link #checked} returned it
   * @return fails with a {@link io.clientele.contracts.error.ClienteleException} where there is
   *     nothing to fit on
   */
  Uni<FittedModel> fit(JsonObject request, Progress progress);
}

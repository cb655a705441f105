package io.clientele.scoring.model;

import io.clientele.scoring.operation.Operation;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Operations;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Begins fits: when somebody asks for one, and again after a time. */
@ApplicationScoped
class Fitting {

  private final ModelFitters fitters;
  private final ModelRegistry registry;
  private final Operations operations;

  Fitting(ModelFitters fitters, ModelRegistry registry, Operations operations) {
    this.fitters = fitters;
    this.registry = registry;
    this.operations = operations;
  }

  /** Checks the request and begins. */
  Uni<Operation> begin(ModelKind kind, JsonObject request) {
    return fitters
        .of(kind)
        .checked(request)
        .chain(
            checked -> operations.start(OperationKind.FIT_MODEL, checked.put("kind", kind.name())));
  }

  /**
   * Repeats the request of the model of lifetime value in force for the days up to yesterday,
   * unless none is in force, or a fit was made or asked for within the period.
   */
  Uni<Optional<Operation>> again(Duration period, Clock clock) {
    return registry
        .inForce(ModelKind.CLV)
        .chain(inForce ->
            inForce.isEmpty() || madeWithin(inForce.get(), period, clock.instant())
                ? Uni.createFrom().item(Optional.<Operation>empty())
                : again(inForce.get(), period, LocalDate.now(clock)));
  }

  private static boolean madeWithin(StoredModel model, Duration period, Instant now) {
    return model.createdAt().isAfter(now.minus(period));
  }

  private Uni<Optional<Operation>> again(StoredModel model, Duration period, LocalDate today) {
    JsonObject request = FitRequest.of(model.request(), today).upTo(today.minusDays(1)).json(true);
    return operations.startUnlessRecent(
        OperationKind.FIT_MODEL,
        request,
        new JsonObject().put("kind", ModelKind.CLV.name()),
        period);
  }
}

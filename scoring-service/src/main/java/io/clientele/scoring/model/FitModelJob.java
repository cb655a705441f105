package io.clientele.scoring.model;

import io.clientele.scoring.operation.Job;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Progress;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/** Fits a model and stores it. A fit that fails leaves what is in force as it is. */
@ApplicationScoped
class FitModelJob implements Job {

  private final ModelFitters fitters;
  private final ModelRegistry registry;

  FitModelJob(ModelFitters fitters, ModelRegistry registry) {
    this.fitters = fitters;
    this.registry = registry;
  }

  @Override
  public OperationKind kind() {
    return OperationKind.FIT_MODEL;
  }

  @Override
  public Uni<String> run(JsonObject request, Progress progress) {
    ModelKind kind = ModelKind.valueOf(request.getString("kind"));
    return fitters
        .of(kind)
        .fit(request, progress)
        .invoke(() -> progress.at("storing", 0.95))
        .chain(fitted -> registry.store(kind, request, fitted));
  }
}

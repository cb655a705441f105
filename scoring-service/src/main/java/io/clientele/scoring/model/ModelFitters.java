package io.clientele.scoring.model;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fitters by what they fit. */
@ApplicationScoped
class ModelFitters {

  private final Map<ModelKind, ModelFitter> byKind = new EnumMap<>(ModelKind.class);

  ModelFitters(@All List<ModelFitter> fitters) {
    fitters.forEach(fitter -> byKind.put(fitter.kind(), fitter));
  }

  /**
   * The fitter of a kind.
   *
   * @throws ClienteleException INVALID_FIELD where this service has none
   */
  ModelFitter of(ModelKind kind) {
    ModelFitter fitter = byKind.get(kind);
    if (fitter == null) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD, "kind", "this service fits no models of this kind");
    }
    return fitter;
  }
}

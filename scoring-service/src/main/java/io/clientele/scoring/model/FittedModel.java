package io.clientele.scoring.model;

import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a fit made.
 *
 * @param body all that is needed to use the model. Shown where present: {@code parameters,
 *     standard_errors, spend_parameters, spend_standard_errors} (numbers by name), {@code
 *     log_likelihood, aic, gradient_norm} (numbers), {@code converged, identified} (flags), {@code
 *     holdout} (numbers by name), {@code customers}, {@code currency}, {@code family}
 * @param report how good it is, by the names of the message {@code FitReport}
 * @param notes in any order; those that are fatal come first here
 * @param worse why it is not as good as the one in force, where it is not
 */
public record FittedModel(
    JsonObject body, JsonObject report, List<ModelNote> notes, Optional<String> worse) {

  public FittedModel {
    notes = notes.stream().sorted(Comparator.comparing(ModelNote::fatal).reversed()).toList();
  }

  /** Whether it must not be used. */
  public boolean refused() {
    return notes.stream().anyMatch(ModelNote::fatal);
  }
}

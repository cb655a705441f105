package io.clientele.scoring.portrait;

import io.clientele.scoring.expression.Value;
import java.time.Instant;
import java.util.Map;

/**
 * What is known of a person at a time, as a scorecard sees it.
 *
 * @param values by full name, for example {@code metrics.orders}; what is not known is not there
 * @param events empty where no scorecard at hand needs them
 */
public record Subject(String personId, Instant asOf, Map<String, Value> values, Events events) {

  public Subject {
    values = Map.copyOf(values);
  }

  /** The same person with single events. */
  public Subject with(Events known) {
    return new Subject(personId, asOf, values, known);
  }
}

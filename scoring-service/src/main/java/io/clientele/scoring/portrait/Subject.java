package io.clientele.scoring.portrait;

import io.clientele.scoring.expression.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person at a time, as a scorecard sees it.
 *
 * @param values by full name, for example {@code metrics.orders}; what is not known is not there
 * @param events empty where no scorecard at hand needs them
 * @param tagsUntil when the next of the tags ends; null: none of them does
 */
public record Subject(
    String personId,
    Instant asOf,
    Map<String, Value> values,
    Events events,
    @Nullable Instant tagsUntil) {

  /** A person of whose tags none ends. */
  public Subject(String personId, Instant asOf, Map<String, Value> values, Events events) {
    this(personId, asOf, values, events, null);
  }

  public Subject {
    values = Map.copyOf(values);
  }

  /** The same person with single events. */
  public Subject with(Events known) {
    return new Subject(personId, asOf, values, known, tagsUntil);
  }
}

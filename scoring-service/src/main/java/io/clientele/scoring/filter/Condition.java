package io.clientele.scoring.filter;

import java.util.List;

/**
 * A compiled filter.
 *
 * @param sql a predicate over {@link Dimensions#ROWS}, never null, whose {@code $2} is the time and
 *     whose own parameters begin at {@code $3}
 * @param parameters those of its own
 */
public record Condition(String sql, List<Object> parameters) {

  public Condition {
    parameters = List.copyOf(parameters);
  }
}

package io.clientele.gateway.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What scoring-service knows of a customer.
 *
 * @param classifications by dimension
 * @param profilingRefused why there is neither a metric nor a classification
 */
@RegisterForReflection
public record ScoreView(
    String customerId,
    @Nullable MetricsView metrics,
    Map<String, ClassificationView> classifications,
    boolean profilingRefused,
    @Nullable String asOf) {

  /** Of a person who refused to be profiled. */
  ScoreView withheld() {
    return new ScoreView(customerId, null, Map.of(), true, asOf);
  }
}

package io.clientele.gateway.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What scoring-service knows of a customer.
 *
 * @param classifications by dimension
 */
record ScoreView(
    String customerId,
    @Nullable MetricsView metrics,
    Map<String, ClassificationView> classifications,
    @Nullable String asOf) {}

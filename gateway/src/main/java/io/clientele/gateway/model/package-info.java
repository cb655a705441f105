/** Fitted models: of customer lifetime value and of churn. */
@NullMarked
package io.clientele.gateway.model;

import org.jspecify.annotations.NullMarked;

package io.clientele.gateway.customer;

import io.clientele.gateway.masking.PersonalAttributes;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer in a list. */
@Schema(description = "A customer in a list")
public record ListedCustomer(
    @Schema(examples = "c-1") String id,
    @Schema(description = "Absent where profile-service does not answer") @PersonalAttributes
        @Nullable Map<String, @Nullable Object> attributes,
    @Schema(description = "Metrics and classifications are withheld: the person refused them")
        boolean profilingRefused,
    @Nullable MetricsView metrics,
    @Schema(description = "By dimension, for example rfm, lifecycle, value_tier")
        Map<String, ClassificationView> classifications,
    @Nullable String asOf) {}

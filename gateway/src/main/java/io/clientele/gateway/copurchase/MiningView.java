package io.clientele.gateway.copurchase;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was asked of a set of rules. */
@RegisterForReflection
@Schema(description = "What was asked of a set of rules; absent: the default")
public record MiningView(
    @Schema(enumeration = {"sku", "category"}) String item,
    @Schema(enumeration = {"order", "customer"}) String basket,
    @Nullable String from,
    @Nullable String until,
    @Schema(examples = "0.01") @Nullable Double minSupport,
    @Schema(examples = "0.1") @Nullable Double minConfidence,
    @Schema(examples = "1") @Nullable Double minLift,
    @Schema(examples = "3") @Nullable Integer maxItems,
    @Schema(examples = "200") @Nullable Integer maxBasket,
    @JsonProperty("max_p_value") @Schema(examples = "0.05") @Nullable Double maxPValue,
    @Schema(description = "Empty: all") List<String> sources) {}

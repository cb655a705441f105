package io.clientele.gateway.customer;

import io.clientele.gateway.masking.PersonalAttributes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer that was searched for. */
@Schema(description = "A customer that was searched for")
public record FoundCustomer(
    @Schema(examples = "c-1") String id,
    @PersonalAttributes Map<String, @Nullable Object> attributes,
    List<String> tags,
    @Schema(description = "Further ids of the person") List<String> mergedIds,
    List<String> accounts,
    @Nullable String firstSeenAt,
    @Nullable String lastSeenAt) {

  /** A page of them. */
  public record FoundCustomers(List<FoundCustomer> customers, String nextPageToken) {}
}

package io.clientele.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.gateway.masking.Personal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge would do. */
@Schema(description = "What a merge would do; nothing was changed")
public record MergePreviewView(
    @Schema(description = "The id that the person will have") String personId,
    List<String> customerIds,
    List<ChangeView> attributes,
    @Schema(description = "Refused by one of the two, and for the person then")
        List<String> refusedPurposes,
    @Schema(description = "What speaks against it") List<String> warnings,
    long orders) {

  /** An attribute that will be another for one of the two. */
  public record ChangeView(
      String name,
      @Personal @Nullable JsonNode valueOfCustomer,
      @Personal @Nullable JsonNode valueOfMerged,
      @Personal @Nullable JsonNode valueAfter) {}
}

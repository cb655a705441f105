package io.clientele.gateway.privacy;

import io.clientele.gateway.masking.Personal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person said of a purpose. */
@Schema(description = "What a person said of a purpose")
public record ConsentView(
    @Schema(enumeration = {"marketing", "profiling", "sharing"}) String purpose,
    @Schema(
            description = "unspecified where nothing was said",
            enumeration = {"granted", "refused", "unspecified"})
        String state,
    @Schema(description = "How it is known") @Personal @Nullable String evidence,
    @Nullable String source,
    @Nullable String at,
    @Schema(description = "Under which of the person's ids it was said")
        @Nullable String customerId) {

  /** Every purpose as it is now. */
  public record Consents(List<ConsentView> consents) {}

  /** A page of all that was ever said. */
  public record ConsentHistory(List<ConsentView> consents, String nextPageToken) {}
}

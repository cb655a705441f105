package io.clientele.gateway.tier;

import io.clientele.gateway.masking.FreeText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move from one tier to another. */
@Schema(description = "A move from one tier to another")
public record TierMoveView(
    @Schema(examples = "c-1") String customerId,
    @Schema(description = "Absent: there was none before", examples = "silver")
        @Nullable String fromTier,
    @Schema(examples = "gold") @Nullable String toTier,
    @Nullable String at,
    @Nullable String policyId,
    @Nullable Integer policyVersion,
    @FreeText @Nullable String reason,
    @Nullable Double metric) {

  /** A page of them. */
  public record TierMoves(
      List<TierMoveView> moves,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

package io.clientele.gateway.copurchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rules that were found together. */
@RegisterForReflection
@Schema(description = "Rules that were found together")
public record RuleSetView(
    @Schema(examples = "cop_5f3a") String ruleSetId,
    @Nullable MiningView request,
    @Nullable String createdAt,
    @Schema(examples = "18021") long baskets,
    @Schema(description = "Baskets of which only the most frequent items counted")
        long cappedBaskets,
    @Schema(examples = "3665") long items,
    long frequentItemSets,
    @Schema(examples = "812") long rules,
    @Schema(description = "To stay within the memory; absent: it was not raised")
        @Nullable Double raisedSupport) {

  /** A page of them. */
  public record RuleSets(
      List<RuleSetView> ruleSets,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

package io.clientele.gateway.copurchase;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What customers buy who buy these. */
@Schema(description = "What customers buy who buy these, the best first")
public record BoughtWithView(String ruleSetId, List<BoughtItemView> suggestions) {

  /** One item. */
  @Schema(name = "BoughtItem", description = "An item, and the rule that says so best")
  public record BoughtItemView(
      @Schema(examples = "22699") String item, @Nullable CoPurchaseRuleView rule) {}
}

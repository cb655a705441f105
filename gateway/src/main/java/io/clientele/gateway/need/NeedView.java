package io.clientele.gateway.need;

import io.clientele.gateway.wire.MoneyView;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What many customers need. */
@Schema(description = "A need, and how much it matters")
public record NeedView(
    @Schema(description = "A category, or a word of your own", examples = "delivery") String topic,
    @Schema(enumeration = {"functional", "emotional", "social"}) @Nullable String kind,
    @Schema(description = "Customers who have it", examples = "118") long reach,
    @Schema(description = "Of all customers, in [0, 1]") @Nullable Double reachShare,
    @Schema(
            description =
                "Expected value of those customers, by currency; net revenue where there is no model")
        List<MoneyView> affectedValue,
    @Schema(
            description =
                "Mean satisfaction of those who have it minus that of the others, in [-1, 1]; absent where"
                    + " too few said something",
            examples = "-0.2")
        @Nullable Double satisfactionImpact,
    @Schema(description = "In [0, 100]", examples = "64.5") @Nullable Double priority,
    @Schema(description = "Customers by where it was learnt from") Map<String, Long> sources) {

  /** A page of the board. */
  @Schema(name = "NeedsBoard")
  public record NeedsBoard(
      @Schema(description = "The most important first") List<NeedView> needs,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken,
      @Schema(description = "Customers that were looked at", examples = "2357") long customers) {}
}

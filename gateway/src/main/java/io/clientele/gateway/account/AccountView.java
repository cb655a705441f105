package io.clientele.gateway.account;

import io.clientele.gateway.masking.FreeText;
import io.clientele.gateway.wire.MoneyView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation that buys. */
@RegisterForReflection
@Schema(description = "An organisation that buys")
public record AccountView(
    @Schema(examples = "acme") String accountId,
    String name,
    @Nullable String industry,
    @Schema(enumeration = {"incubating", "producing", "potential"}) @Nullable String stage,
    @FreeText Map<String, @Nullable Object> attributes,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @Nullable RollupView rollup) {

  /** What the account's people did, together. */
  @RegisterForReflection
  @Schema(description = "What the account's people did, together")
  public record RollupView(
      long members,
      long orders,
      @Schema(description = "Orders minus refunds, one of each currency")
          List<MoneyView> netRevenue,
      @Nullable String firstOrderAt,
      @Nullable String lastOrderAt,
      @Schema(description = "Members by role") Map<String, Long> roles,
      @Schema(description = "Among those that together bring 80 % of the net revenue")
          boolean keyAccount) {}

  /** A page of them. */
  public record Accounts(List<AccountView> accounts, String nextPageToken) {}
}

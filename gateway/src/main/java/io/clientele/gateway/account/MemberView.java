package io.clientele.gateway.account;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person of an account. */
@Schema(description = "A person of an account")
public record MemberView(
    String accountId,
    String customerId,
    @Schema(description = "initiator, influencer, decider, buyer, user") List<String> roles,
    @Nullable String since) {

  /** A page of them. */
  public record Members(List<MemberView> members, String nextPageToken) {}
}

package io.clientele.gateway.segmentation;

import io.clientele.gateway.masking.FreeText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether somebody is in a segment, and why. */
@RegisterForReflection
@Schema(description = "Whether somebody is in a segment, since when, and why")
public record MembershipView(
    @Schema(examples = "vip") String segment,
    @Schema(examples = "c-1") String customerId,
    boolean member,
    @Schema(description = "Of membership, or of its end; absent: never was one, as far as is kept")
        @Nullable String since,
    @Schema(
            description = "The part of the expression that decided",
            examples = "orders.last(90d).net_revenue > 500: 612.5")
        @FreeText
        @Nullable String reason,
    @Schema(description = "Of the segment, by which it was decided", examples = "2") int version) {

  /** A page of a segment's members. */
  @Schema(name = "SegmentMembers")
  public record SegmentMembers(
      List<MembershipView> members,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}

  /** The segments of one customer. */
  @Schema(name = "Memberships")
  public record Memberships(List<MembershipView> memberships) {}

  /** What became of members that were put in or taken out by hand. */
  @Schema(name = "MembersChanged")
  public record MembersChanged(
      @Schema(examples = "2") long added,
      @Schema(examples = "1") long removed,
      @Schema(description = "Ids nobody knows, or of people who refused to be profiled")
          List<String> unknown) {}
}

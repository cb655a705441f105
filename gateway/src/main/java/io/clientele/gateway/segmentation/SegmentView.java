package io.clientele.gateway.segmentation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group of customers that a business defined. */
@RegisterForReflection
@Schema(description = "A group of customers that a business defined")
public record SegmentView(
    @Schema(examples = "vip") String name,
    @Schema(description = "Counts up with every change", examples = "2") int version,
    @Schema(
            description =
                "rule: members follow from the expression; static: they are put in by hand",
            enumeration = {"rule", "static"})
        @Nullable String kind,
    @Schema(examples = "orders.last(90d).net_revenue > 500") @Nullable String expression,
    @Nullable String displayNameEn,
    @Nullable String displayNameZh,
    @Nullable String description,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @Schema(description = "As far as customers were looked at", examples = "118") long members,
    @Schema(description = "How far the look at everybody has come; 1: done", examples = "1")
        @Nullable Double evaluated,
    @Schema(description = "Also in ETag; send it back in If-Match", examples = "2")
        @Nullable String etag) {

  /** A page of them. */
  public record Segments(
      List<SegmentView> segments,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

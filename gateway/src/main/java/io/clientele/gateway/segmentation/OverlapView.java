package io.clientele.gateway.segmentation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many customers segments share. */
@Schema(description = "How many customers segments share, two by two")
public record OverlapView(
    @Schema(description = "Of the rows, and of what stands in each") List<String> segments,
    List<RowView> rows) {

  /** One segment against all. */
  @Schema(name = "OverlapRow", description = "One segment against all")
  public record RowView(
      @Schema(examples = "vip") String segment,
      @Schema(description = "Of both; its own size where the other is itself") List<Long> members,
      @Schema(description = "Members of both over members of either, in [0, 1]")
          List<Double> jaccard) {}
}

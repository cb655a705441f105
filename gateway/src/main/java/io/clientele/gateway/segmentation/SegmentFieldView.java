package io.clientele.gateway.segmentation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name that expressions can use. */
@Schema(description = "A name that expressions can use")
public record SegmentFieldView(
    @Schema(examples = "metrics.orders") String name,
    @Schema(enumeration = {"number", "text", "flag", "list"}) String type,
    @Nullable String displayNameEn,
    @Nullable String displayNameZh,
    @Schema(description = "What it can be; empty where that is not known") List<String> values) {

  /** All of them. */
  public record SegmentFields(List<SegmentFieldView> fields) {}
}

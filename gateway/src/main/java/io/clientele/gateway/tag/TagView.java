package io.clientele.gateway.tag;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A label on a customer. */
@Schema(name = "Tag", description = "A label on a customer")
public record TagView(
    @Schema(examples = "vip") String name,
    @Schema(enumeration = {"rule", "model", "person"}) @Nullable String origin,
    @Schema(description = "Which rule, model or person") String originName,
    @Schema(description = "In [0, 1]") double confidence,
    @Nullable String version,
    @Nullable String taggedAt,
    @Schema(description = "Absent: never") @Nullable String expiresAt,
    @Schema(description = "Under which of the person's ids") String customerId) {

  /** All of one customer. */
  public record Tags(List<TagView> tags) {}

  /** How many have a tag. */
  public record TagCount(String name, long customers) {}

  /** All tags in use. */
  public record TagCounts(List<TagCount> tags) {}
}

package io.clientele.gateway.copurchase;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category that a customer is likely to turn to next. */
@Schema(description = "A category that a customer is likely to turn to next")
public record NextCategoryView(
    @Schema(examples = "garden") String category,
    @Schema(description = "Of the next purchase, in [0, 1]", examples = "0.24")
        @Nullable Double probability,
    @Schema(description = "Over the category's share of all purchases", examples = "2.1")
        @Nullable Double lift,
    @Schema(description = "The customer's category that it follows on", examples = "tools")
        @Nullable String after) {

  /** All of them. */
  public record NextCategories(List<NextCategoryView> categories) {}
}

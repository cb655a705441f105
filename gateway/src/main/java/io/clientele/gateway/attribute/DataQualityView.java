package io.clientele.gateway.attribute;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How complete, valid and fresh attributes are. */
@Schema(description = "How complete, valid and fresh attributes are")
public record DataQualityView(
    @Schema(description = "Customers known at all") long customers,
    List<AttributeQualityView> attributes,
    @Nullable String asOf) {

  /** Quality of one attribute. */
  public record AttributeQualityView(
      String attribute,
      @Schema(description = "Absent: all together") @Nullable String source,
      @Schema(description = "Customers of whom something was told") long told,
      long valid,
      long stale,
      @Schema(description = "Valid of all customers, or of the source's", examples = "0.82")
          double completeness,
      @Schema(description = "Valid of told") double validity,
      @Schema(description = "Stale of valid") double staleness,
      @Schema(description = "Not understood, by why") Map<String, Long> issues) {}
}
